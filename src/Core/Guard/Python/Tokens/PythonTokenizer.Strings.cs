namespace RemoteExecutor.Core.Guard.Python.Tokens;

internal sealed partial class PythonTokenizer
{
    /// <summary>A string that is no f-string; the cursor is at its quote, <paramref name="start"/> at its prefix.</summary>
    private void ReadString(int start)
    {
        var position = positions.At(start);
        var quote = Current;
        var size = QuoteSize(quote);
        if (size == 2)
        {
            cursor += 2;
            Add(SyntaxTokenKind.String, start, position);
            return;
        }

        cursor += size;
        for (var closing = 0; closing < size;)
        {
            if (AtEnd || (size == 1 && Current == '\n')) throw Unterminated(quote, size, position);
            var c = text[cursor++];
            closing = c == quote ? closing + 1 : 0;
            if (c == '\\' && !AtEnd) c = text[cursor++];
            if (c == '\n') positions.NextLine(cursor);
        }
        Add(SyntaxTokenKind.String, start, position);
    }

    /// <summary>1, 3, or 2 for an empty string.</summary>
    private int QuoteSize(char quote)
    {
        if (Next != quote) return 1;
        return cursor + 2 < text.Length && text[cursor + 2] == quote ? 3 : 2;
    }

    private Parsing.SyntaxFault Unterminated(char quote, int size, Python.Text.SourcePosition start)
    {
        if (fStrings.TryPeek(out var mode) && mode.Quote == quote && mode.QuoteSize == size) return Parsing.SyntaxFault.At(start, "f-string: expecting '}'");
        var name = size == 3 ? "triple-quoted string" : "string";
        return Parsing.SyntaxFault.At(start, $"unterminated {name} literal (detected at line {LastLine()})");
    }

    /// <summary>The end of the text is counted to the line it ends.</summary>
    private int LastLine() => AtEnd && positions.Line > 1 && positions.LineStart == cursor ? positions.Line - 1 : positions.Line;
}
