using System.Buffers;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>What is assigned to a name such as <c>password</c> or <c>api_key</c>; the name itself stays readable.</summary>
internal sealed partial class AssignedSecretRecogniser() : Recogniser("secret")
{
    private const string Names =
        "pass(?:word|wd|phrase|code)|pwd|passwort|kennwort|contrase(?:ñ|n)a|mot de passe|secret|client[ _-]?secret|api[ _-]?key|access[ _-]?key|" +
        "private[ _-]?key|account[ _-]?key|auth[ _-]?token|access[ _-]?token|refresh[ _-]?token|token|bearer|credentials?";

    [GeneratedRegex(Names, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    private static readonly string[] Signs = [":=", "=>", "=", ":", "is ", "bearer "];

    private static readonly SearchValues<char> EndsOfValue = SearchValues.Create(" \t\r\n\"',;\u0001");

    // Without a sign of assignment only what looks random is taken for a secret: "token 9f8a7b6c5d4e", not "token was refused".
    private const int ShortestAssigned = 3, ShortestRandom = 12;

    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "null", "nan", "true", "false", "str", "string", "object", "int64", "bool", "category", "{}", "[]", "''", "...", "***",
    };

    public override IEnumerable<Finding> Find(string text)
    {
        for (var match = Name.Match(text); match.Success;)
        {
            var (start, assigned) = ValueAfter(text, match.Index + match.Length);
            var length = text.AsSpan(start).IndexOfAny(EndsOfValue);
            var end = length < 0 ? text.Length : start + length;
            var accepted = Accepts(text.AsSpan(start, end - start), assigned);
            if (accepted) yield return Found(start, end);
            match = Name.Match(text, accepted ? end : match.Index + match.Length);
        }
    }

    /// <summary>Skips quotes, blanks and one sign of assignment, as in <c>"password" : "…"</c> and <c>Authorization: Bearer …</c>.</summary>
    private static (int Start, bool Assigned) ValueAfter(string text, int at)
    {
        at = SkipBlanks(text, at);
        var assigned = false;
        foreach (var sign in Signs)
        {
            if (string.Compare(text, at, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            assigned = true;
            at = SkipBlanks(text, at + sign.Length);
        }

        return (at, assigned);
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '"' or '\'') at++;
        return at;
    }

    private static bool Accepts(ReadOnlySpan<char> value, bool assigned)
    {
        if (value.Length < ShortestAssigned || Harmless.Contains(value.ToString())) return false;
        return assigned || (value.Length >= ShortestRandom && value.ContainsAnyInRange('0', '9'));
    }
}
