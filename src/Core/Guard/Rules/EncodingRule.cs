using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed partial class EncodingRule()
    : Rule("REX102", Severity.High, "The code declares an encoding other than UTF-8, in which the same bytes would be other code.", "Remove the coding comment."), IProgramRule
{
    private const int HeaderLength = 1000;

    public void Check(RuleContext context)
    {
        // PEP 263: the first two lines count.
        var header = context.Source[..Math.Min(context.Source.Length, HeaderLength)].Split(["\r\n", "\n", "\r"], 3, StringSplitOptions.None);
        for (var line = 0; line < Math.Min(header.Length, 2); line++)
        {
            var encoding = Declaration().Match(header[line]).Groups[1].Value.ToLowerInvariant();
            if (encoding is not ("" or "utf-8" or "utf8" or "utf-8-sig" or "ascii" or "us-ascii")) context.Report(Violation(new Place(line + 1, 1)));
        }
    }

    [GeneratedRegex(@"^\uFEFF?[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
