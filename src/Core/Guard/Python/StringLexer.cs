using System.Text;

namespace RemoteExecutor.Core.Guard.Python;

/// <summary>Reads string literals: all prefixes, single and triple quotes, and the text parts of f-strings.</summary>
internal sealed class StringLexer(SourceCursor cursor)
{
    private const string Unterminated = "unterminated string literal";
    private const string UnterminatedTriple = "unterminated triple-quoted string literal";
    private const string UnterminatedFormatted = "unterminated f-string literal";

    public static bool IsPrefix(ReadOnlySpan<char> name) => name.Length switch
    {
        1 => (name[0] | 32) is 'r' or 'u' or 'b' or 'f',
        2 => ((name[0] | 32), (name[1] | 32)) is ('r', 'b') or ('b', 'r') or ('r', 'f') or ('f', 'r'),
        _ => false,
    };

    /// <summary>Consumes the opening quotes.</summary>
    public StringQuotes Open(ReadOnlySpan<char> prefix)
    {
        var quote = cursor.Current;
        var triple = cursor.Peek(1) == quote && cursor.Peek(2) == quote;
        cursor.Advance(triple ? 3 : 1);
        return new StringQuotes(quote, triple, Has(prefix, 'r'), Has(prefix, 'b'), Has(prefix, 'f'));
    }

    /// <summary>Text up to and past the closing quotes; null when it holds an escape whose value is not known.</summary>
    public string? ReadPlain(StringQuotes quotes, out string? error)
    {
        var text = new StringBuilder();
        var known = true;
        error = null;
        while (!AtQuotes(quotes))
        {
            if (Stops(quotes)) { error = quotes.Triple ? UnterminatedTriple : Unterminated; return null; }
            if (Fault() is { } fault) { error = fault; return null; }
            if (cursor.Current == '\\') known &= StringEscapes.Read(cursor, quotes, text);
            else Take(text);
        }
        cursor.Advance(quotes.Length);
        return known ? text.ToString() : null;
    }

    /// <summary>Text of an f-string up to a field's brace or the closing quotes, which stay; in a specification, up to its end.</summary>
    public string? ReadFormatted(StringQuotes quotes, bool inSpec, out FStringTextEnd end, out string? error)
    {
        var text = new StringBuilder();
        var known = true;
        error = null;
        end = FStringTextEnd.EndOfFile;
        while (true)
        {
            if (AtQuotes(quotes)) { end = FStringTextEnd.Quote; error = inSpec ? "f-string: expecting '}'" : null; break; }
            if (Stops(quotes)) { error = UnterminatedFormatted; break; }
            if (Fault() is { } fault) { error = fault; break; }
            var c = cursor.Current;
            if (c is '{' or '}' && !inSpec && cursor.Peek(1) == c) { cursor.Advance(); Take(text); }
            else if (c == '{') { end = FStringTextEnd.FieldOpens; break; }
            else if (c == '}' && inSpec) { end = FStringTextEnd.FieldCloses; break; }
            else if (c == '}') { error = "f-string: single '}' is not allowed"; break; }
            else if (c == '\\') known &= StringEscapes.Read(cursor, quotes, text);
            else Take(text);
        }
        return known ? text.ToString() : null;
    }

    private bool AtQuotes(StringQuotes quotes) =>
        cursor.Current == quotes.Quote && (!quotes.Triple || (cursor.Peek(1) == quotes.Quote && cursor.Peek(2) == quotes.Quote));

    private bool Stops(StringQuotes quotes) => cursor.AtEnd || (!quotes.Triple && cursor.AtLineEnd);

    private string? Fault()
    {
        if (cursor.Current == '\0') return "source code cannot contain null bytes";
        return cursor.TryGetRune(out _) ? null : "a surrogate that stands alone is not valid text";
    }

    private void Take(StringBuilder text)
    {
        cursor.TryGetRune(out var rune);
        for (var i = 0; i < rune.Utf16SequenceLength; i++)
        {
            text.Append(cursor.Current);
            cursor.Advance();
        }
    }

    private static bool Has(ReadOnlySpan<char> prefix, char letter) => prefix.Contains(letter) || prefix.Contains(char.ToUpperInvariant(letter));
}
