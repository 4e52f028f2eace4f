using System.Text;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>
/// Methods of Python's texts where .NET's differ. Beyond ASCII the two disagree on case, on what is a space and on what a character is, so
/// there nothing is known: null.
/// </summary>
internal static class PythonText
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\r', '\v', '\f', '\x1c', '\x1d', '\x1e', '\x1f'];
    private static readonly char[] SpacesOfBytes = [' ', '\t', '\n', '\r', '\v', '\f'];

    public static char[] SpacesOf(LiteralKind kind) => kind == LiteralKind.Bytes ? SpacesOfBytes : Spaces;

    public static string? Lower(string text) => Ascii.IsValid(text) ? text.ToLowerInvariant() : null;

    public static string? Upper(string text) => Ascii.IsValid(text) ? text.ToUpperInvariant() : null;

    public static string? SwapCase(string text) => Change(text, (c, _) => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c));

    public static string? Capitalize(string text) => Change(text, (c, at) => at == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));

    /// <summary>A letter is large after anything that is none.</summary>
    public static string? Title(string text) => Change(text, (c, at) => at > 0 && char.IsAsciiLetter(text[at - 1]) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c));

    public static string? Trim(Literal literal, Func<string, char[], string> trim) => Ascii.IsValid(literal.Text) ? trim(literal.Text, SpacesOf(literal.Kind)) : null;

    /// <summary>Characters can be counted: none takes two places here and one in Python.</summary>
    public static bool IsCountable(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c)) return false;
        }
        return true;
    }

    private static string? Change(string text, Func<char, int, char> change) =>
        Ascii.IsValid(text) ? string.Create(text.Length, (text, change), static (to, from) => { for (var i = 0; i < to.Length; i++) to[i] = from.change(from.text[i], i); }) : null;
}
