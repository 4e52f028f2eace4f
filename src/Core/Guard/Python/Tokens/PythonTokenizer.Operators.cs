using System.Text;

namespace RemoteExecutor.Core.Guard.Python.Tokens;

internal sealed partial class PythonTokenizer
{
    private void ReadOperator(char c)
    {
        if (char.IsControl(c) && Rune.TryGetRuneAt(text, cursor, out var rune)) throw InvalidCharacter(rune, cursor);
        if (EndsFieldExpression(c)) return;
        var (kind, length) = Operators.Match(text.AsSpan(cursor));
        if (kind is SyntaxTokenKind.LeftParenthesis or SyntaxTokenKind.LeftBracket or SyntaxTokenKind.LeftBrace) OpenBracket(c);
        if (kind is SyntaxTokenKind.RightParenthesis or SyntaxTokenKind.RightBracket or SyntaxTokenKind.RightBrace) CloseBracket(c);
        var start = cursor;
        cursor += length;
        Add(kind, start, positions.At(start));
    }

    private void OpenBracket(char c)
    {
        if (brackets.Count >= MaxBrackets) throw Fault(cursor, "too many nested parentheses");
        brackets.Push(new Bracket(c, positions.Line, tokens.Count));
        if (fStrings.TryPeek(out var mode)) mode.Depth++;
    }

    private void CloseBracket(char c)
    {
        fStrings.TryPeek(out var mode);
        if (mode is { Depth: 0 } && c == '}') throw Fault(cursor, "f-string: single '}' is not allowed");
        if (!brackets.TryPop(out var open)) throw Fault(cursor, $"unmatched '{c}'");
        if (c != Closing(open.Open))
        {
            if (mode is not null && open.Open == '{' && mode.Depth - 1 == mode.FieldDepth) throw Fault(cursor, $"f-string: unmatched '{c}'");
            var where = open.Line == positions.Line ? "" : $" on line {open.Line}";
            throw Fault(cursor, $"closing parenthesis '{c}' does not match opening parenthesis '{open.Open}'{where}");
        }
        if (mode is null) return;
        mode.Depth--;
        if (mode.Depth < 0) throw Fault(cursor, $"f-string: unmatched '{c}'");
        if (c == '}' && mode.Depth == mode.FieldDepth) CloseField(mode);
    }

    private static char Closing(char open) => open switch { '(' => ')', '[' => ']', _ => '}' };
}
