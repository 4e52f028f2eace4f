namespace RemoteExecutor.Core.Disclosure.Redaction.Addresses;

internal enum TokenKind
{
    Word,
    Number,
    Comma,
    Line,
    Other,
}

/// <summary>A word, a number with what is glued to it (12a, 12-14, 12/3, SW1A), or a sign. Blanks and points after abbreviations are none.</summary>
internal readonly record struct AddressToken(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>Also d'Ouchy and l'Étoile.</summary>
    public bool IsCapital(string text) =>
        Kind == TokenKind.Word && (char.IsUpper(text[Start]) || (Length > 2 && text[Start + 1] is '\'' or '’' && char.IsUpper(text[Start + 2])));

    public static List<AddressToken> Of(string text)
    {
        var tokens = new List<AddressToken>();
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            var start = at++;
            if (char.IsLetterOrDigit(c))
            {
                while (at < text.Length && (IsPart(text[at]) || (text[at] is '-' or '\'' or '’' or '/' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])))) at++;
                tokens.Add(new AddressToken(char.IsAsciiDigit(c) ? TokenKind.Number : TokenKind.Word, start, at));
            }
            else if (c is '\n') tokens.Add(new AddressToken(TokenKind.Line, start, at));
            else if (c is ',' or ';') tokens.Add(new AddressToken(TokenKind.Comma, start, at));
            // A point after a short word or a number is an abbreviation's or an ordinal's; quoting signs open a line.
            else if (!char.IsWhiteSpace(c) && !(c == '.' && tokens is [.., { } last] && last.End == start) && !IsQuoting(c, tokens)) tokens.Add(new AddressToken(TokenKind.Other, start, at));
        }

        return tokens;
    }

    private static bool IsQuoting(char c, List<AddressToken> tokens) => c is '>' or '?' or '|' or '*' or '#' && tokens is [] or [.., { Kind: TokenKind.Line }];

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
