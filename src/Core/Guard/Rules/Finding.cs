using System.Text;
using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>Makes violations. A message names an identifier of the program at most.</summary>
internal static class Finding
{
    private const int LongestName = 60;

    public static Violation At(Position position, string code, Severity severity, string message, string? fix = null, bool approvable = false) => new()
    {
        Code = code,
        Severity = severity,
        Line = position.Line,
        Column = position.Column,
        Message = message,
        Fix = fix,
        Approvable = approvable,
    };

    /// <summary>A name out of the program, cut and without anything that could steer a terminal or a reader.</summary>
    public static string Name(string? name)
    {
        var shown = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            if (shown.Length >= LongestName) return shown.Append('…').ToString();
            if (IsShown(rune)) shown.Append(rune.ToString());
        }
        return shown.ToString();
    }

    private static bool IsShown(Rune rune) => rune.Value is '.' or '_' || Rune.IsLetterOrDigit(rune);
}
