using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>Addresses whose signs are spelled out: <c>jo_dot_berg_at_example_dot_org</c>, <c>jo [at] example (dot) org</c>.</summary>
internal static partial class SpelledSigns
{
    /// <summary>Null where no point is spelled: "at" alone is a word like any other.</summary>
    public static TextView? Read(TextView view)
    {
        if (!view.Text.Contains("dot", StringComparison.OrdinalIgnoreCase) || !Sign().IsMatch(view.Text)) return null;
        var builder = new TextViewBuilder(view);
        var at = 0;
        foreach (var sign in Sign().EnumerateMatches(view.Text))
        {
            while (at < sign.Index) builder.Append(view.Text[at], at, ++at);
            builder.Append('.', at, at + sign.Length);
            at += sign.Length;
        }

        while (at < view.Text.Length) builder.Append(view.Text[at], at, ++at);
        return builder.Build(isCertain: true);
    }

    [GeneratedRegex(@"[ _.\[({<-]+(?:dot|at|dash|plus|minus|hyphen|underscore)[ _.\])}>-]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
