using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>What is assigned to a name such as <c>password</c> or <c>api_key</c>; the name itself stays readable.</summary>
internal sealed class AssignedSecretRecogniser() : Recogniser("secret")
{
    private const string Names =
        "pass(?:word|wd|phrase|code)|pwd|passwort|kennwort|contrase(?:ñ|n)a|mot de passe|secret|client[ _-]?secret|api[ _-]?key|access[ _-]?key|" +
        "private[ _-]?key|account[ _-]?key|auth[ _-]?token|access[ _-]?token|refresh[ _-]?token|token|bearer|credentials?";

    private static readonly Regex Assignment = new(
        $@"(?:{Names})[""']?\s?(?:[:=]|=>|is\b|\bbearer\b)?\s?[""']?(?<value>[^\s""',;\u0001]+)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Without a sign of assignment only what looks random is taken for a secret: "token 9f8a7b6c5d4e", not "token was refused".
    private const int ShortestRandom = 12;

    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "null", "nan", "true", "false", "str", "string", "object", "int64", "bool", "category", "{}", "[]", "''", "...", "***",
    };

    public override IEnumerable<Finding> Find(string text)
    {
        for (var match = Assignment.Match(text); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["value"];
            if (Accepts(text.AsSpan(match.Index, value.Index - match.Index), value.ValueSpan)) yield return Found(value.Index, value.Index + value.Length);
        }
    }

    private static bool Accepts(ReadOnlySpan<char> before, ReadOnlySpan<char> value)
    {
        if (value.Length < 3 || Harmless.Contains(value.ToString())) return false;
        var assigned = before.ContainsAny(':', '=') || before.TrimEnd().TrimEnd("\"'").TrimEnd().EndsWith(" is", StringComparison.OrdinalIgnoreCase);
        return assigned || (value.Length >= ShortestRandom && value.IndexOfAnyInRange('0', '9') >= 0);
    }
}
