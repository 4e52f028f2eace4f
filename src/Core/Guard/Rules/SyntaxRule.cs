using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>REX101: text that is certainly no Python. REX102: an encoding that would make other code of the same bytes.</summary>
internal sealed partial class SyntaxRule : IProgramRule
{
    private const int HeaderLength = 1000;

    public IEnumerable<Violation> Check(RuleContext context)
    {
        if (context.Program.Fault is { } fault)
        {
            yield return Finding.At(fault.Position, "REX101", Severity.Low, $"Syntax error: {fault.Message}.", "Correct the syntax and submit again.");
        }
        var line = 0;
        foreach (var text in Header(context.Program.Source))
        {
            line++;
            var encoding = Declaration().Match(text).Groups[1].Value.ToLowerInvariant();
            if (encoding is "" or "utf-8" or "utf8" or "utf-8-sig" or "ascii" or "us-ascii") continue;
            yield return Finding.At(new Position(line, 1), "REX102", Severity.High, "The code declares an encoding other than UTF-8.", "Remove the coding comment.");
        }
    }

    // PEP 263: the first two lines count.
    private static string[] Header(string source) => source[..Math.Min(source.Length, HeaderLength)].Split(["\r\n", "\n", "\r"], 3, StringSplitOptions.None).Take(2).ToArray();

    [GeneratedRegex(@"^\uFEFF?[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
