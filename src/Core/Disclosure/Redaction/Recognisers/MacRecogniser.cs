using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>MAC addresses: six pairs with one separator, or three groups of four with dots.</summary>
internal sealed partial class MacRecogniser() : PatternRecogniser("mac", Colons, Dashes, Dots)
{
    [GeneratedRegex("[0-9a-f]{2}(?::[0-9a-f]{2}){5}", Options)]
    private static partial Regex Colons { get; }

    [GeneratedRegex("[0-9a-f]{2}(?:-[0-9a-f]{2}){5}", Options)]
    private static partial Regex Dashes { get; }

    [GeneratedRegex(@"[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}", Options)]
    private static partial Regex Dots { get; }

    protected override bool MayHold(string text) => text.AsSpan().Count(':') >= 5 || text.AsSpan().Count('-') >= 5 || text.AsSpan().Count('.') >= 2;

    protected override bool Accepts(string text, int start, int end)
    {
        if (Joins(text, start - 1) || Joins(text, end)) return false;
        // Six pairs of digits with dashes may be a date and a time; dotted digits may be numbers.
        return text[start + 2] == ':' || text.AsSpan(start, end - start).ContainsAnyInRange('A', 'f');
    }

    private static bool Joins(string text, int index) =>
        Context.LetterOrDigitAt(text, index) || (index >= 0 && index < text.Length && text[index] is ':' or '-');
}
