using System.Text;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>A name out of the program, as a message may show it.</summary>
internal static class Shown
{
    private const int LongestName = 60;

    /// <summary>Cut, and without anything that could steer a terminal or a reader.</summary>
    public static string Name(string? name)
    {
        var shown = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            if (shown.Length >= LongestName) return shown.Append('…').ToString();
            if (rune.Value is '.' or '_' || Rune.IsLetterOrDigit(rune)) shown.Append(rune.ToString());
        }
        return shown.ToString();
    }
}
