using System.Globalization;
using System.Text;
using Spectre.Console;

namespace RemoteExecutor.Cli.Output;

/// <summary>
/// Text of others made safe for a terminal: no escape sequences, no invisible or direction-changing characters, bounded length.
/// What comes out goes into <see cref="Text"/>, which knows no markup, or through <see cref="ForMarkup"/>.
/// </summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>One line: line breaks become a visible mark.</summary>
    public static string Line(string? text, int maxChars = 500) => Clean(text, maxChars, keepLines: false);

    /// <summary>Several lines: line breaks stay, tabs become spaces.</summary>
    public static string Block(string? text, int maxChars = 20_000) => Clean(text, maxChars, keepLines: true);

    /// <summary>One line, to be put between markup tags.</summary>
    public static string ForMarkup(string? text, int maxChars = 500) => Markup.Escape(Line(text, maxChars));

    public static Text Cell(string? text, int maxChars = 60) => new(Line(text, maxChars));

    private static string Clean(string? text, int maxChars, bool keepLines)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(Math.Min(text.Length, maxChars));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= maxChars)
            {
                clean.Append('…');
                break;
            }

            if (rune.Value == '\n') clean.Append(keepLines ? '\n' : '⏎');
            else if (rune.Value == '\t') clean.Append("    ");
            else if (rune.Value == '\r') continue;
            else if (IsHarmless(rune)) clean.Append(rune);
            else clean.Append(Replacement);
        }

        return clean.ToString();
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
