using RemoteExecutor.Core.Guard.Python.Parsing;

namespace RemoteExecutor.Core.Guard.Python.Tokens;

internal sealed partial class PythonTokenizer
{
    private const int MaxFieldNesting = 3;

    private void StartFString(int start, bool raw)
    {
        var position = positions.At(start);
        var quote = Current;
        var size = QuoteSize(quote) == 3 ? 3 : 1;
        cursor += size;
        Add(SyntaxTokenKind.FStringStart, start, position);
        if (fStrings.Count + 1 >= MaxFStrings) throw Fault(cursor, "too many nested f-strings");
        fStrings.Push(new FStringMode { Quote = quote, QuoteSize = size, Raw = raw, Start = position });
    }

    /// <summary>The end of an f-string, the brace of a field, or text up to one of the two.</summary>
    private void ReadFStringPart(FStringMode mode)
    {
        if (Current == '{' && (Next != '{' || mode.InFormatSpec))
        {
            StartField(mode);
            return;
        }
        if (AtClosingQuotes(mode))
        {
            var start = cursor;
            cursor += mode.QuoteSize;
            Add(SyntaxTokenKind.FStringEnd, start, positions.At(start));
            fStrings.Pop();
            return;
        }
        ReadFStringText(mode);
    }

    private bool AtClosingQuotes(FStringMode mode)
    {
        for (var i = 0; i < mode.QuoteSize; i++)
        {
            if (cursor + i >= text.Length || text[cursor + i] != mode.Quote) return false;
        }
        return true;
    }

    private void ReadFStringText(FStringMode mode)
    {
        var start = cursor;
        var position = positions.At(start);
        var namedEscape = false;
        var inSpec = mode.InFormatSpec && mode.FieldDepth >= 0;
        while (!AtClosingQuotes(mode))
        {
            if (AtEnd || (mode.QuoteSize == 1 && Current == '\n'))
            {
                throw inSpec && !AtEnd
                    ? Fault(cursor, "f-string: newlines are not allowed in format specifiers for single quoted f-strings")
                    : UnterminatedFString(mode);
            }
            var c = text[cursor];
            if (c == '{')
            {
                if (Next == '{' && !inSpec)
                {
                    AddDoubledBrace(start, position);
                    return;
                }
                if (cursor > start) break;
                StartField(mode);
                return;
            }
            if (c == '}')
            {
                if (namedEscape)
                {
                    cursor++;
                    break;
                }
                if (Next == '}' && !inSpec && mode.Depth == 0)
                {
                    AddDoubledBrace(start, position);
                    return;
                }
                mode.InField = true;
                break;
            }
            cursor++;
            if (c == '\\') namedEscape |= SkipEscaped(mode);
            else if (c == '\n') positions.NextLine(cursor);
        }
        Add(SyntaxTokenKind.FStringMiddle, start, position);
    }

    /// <summary>Text up to and with one of the two braces; the next part begins after the second.</summary>
    private void AddDoubledBrace(int start, Python.Text.SourcePosition position)
    {
        cursor += 2;
        tokens.Add(new SyntaxToken(SyntaxTokenKind.FStringMiddle, start, cursor - 1, position, positions.At(cursor)));
    }

    /// <summary>True when a named character begins: its braces are text.</summary>
    private bool SkipEscaped(FStringMode mode)
    {
        if (AtEnd || Current is '{' or '}') return false;
        var named = Current == 'N' && Next == '{' && !mode.Raw;
        if (Current == '\n') positions.NextLine(cursor + 1);
        cursor += named ? 2 : 1;
        return named;
    }

    private void StartField(FStringMode mode)
    {
        mode.FieldDepth++;
        if (mode.FieldDepth >= MaxFieldNesting) throw Fault(cursor - 1, "f-string: expressions nested too deeply");
        mode.InField = true;
        mode.InFormatSpec = false;
        OpenBracket('{');
        var start = cursor;
        cursor++;
        Add(SyntaxTokenKind.LeftBrace, start, positions.At(start));
        mode.FieldOffsets.Push(cursor);
    }

    private static void CloseField(FStringMode mode)
    {
        mode.FieldDepth--;
        mode.InField = false;
        mode.InFormatSpec = mode.FieldDepth >= 0;
        mode.FieldOffsets.TryPop(out _);
    }

    /// <summary>A colon on the level of a field begins its format specification, and ends what <c>=</c> shows; so do <c>!</c> and the closing brace.</summary>
    private bool EndsFieldExpression(char c)
    {
        if (c is not (':' or '}' or '!') || !fStrings.TryPeek(out var mode) || mode.FieldDepth < 0) return false;
        if (c == '!' && Next == '=') return false;
        if (mode.Depth - 1 != mode.FieldDepth) return false;
        RememberFieldText(mode);
        if (c != ':') return false;
        mode.InField = false;
        mode.InFormatSpec = true;
        cursor++;
        Add(SyntaxTokenKind.Colon, cursor - 1, positions.At(cursor - 1));
        return true;
    }

    private void RememberFieldText(FStringMode mode)
    {
        if (tokens.Count > 0 && tokens[tokens.Count - 1].Kind == SyntaxTokenKind.Assign && mode.FieldOffsets.TryPeek(out var start))
        {
            tokens.FieldTexts[tokens.Count] = text[start..cursor];
        }
    }

    private SyntaxFault UnterminatedFString(FStringMode mode) =>
        SyntaxFault.At(mode.Start, $"unterminated {(mode.QuoteSize == 3 ? "triple-quoted f-string" : "f-string")} literal (detected at line {LastLine()})");
}
