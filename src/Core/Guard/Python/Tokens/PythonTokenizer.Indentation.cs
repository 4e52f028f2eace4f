namespace RemoteExecutor.Core.Guard.Python.Tokens;

internal sealed partial class PythonTokenizer
{
    private void ReadIndentation()
    {
        atLineStart = false;
        var column = MeasureIndentation();
        blankLine = Current is '#' or '\n';
        if (blankLine || brackets.Count > 0) return;

        switch (indentation.MoveTo(column, out var dedents))
        {
            case IndentationStack.Step.Indent:
                AddEmpty(SyntaxTokenKind.Indent);
                break;
            case IndentationStack.Step.Dedent:
                for (; dedents > 0; dedents--) AddEmpty(SyntaxTokenKind.Dedent);
                break;
            case IndentationStack.Step.Inconsistent:
                throw LineFault(1, "inconsistent use of tabs and spaces in indentation", PythonErrorKind.Tab);
            case IndentationStack.Step.TooDeep:
                throw LineFault(1, "too many levels of indentation", PythonErrorKind.Indentation);
            case IndentationStack.Step.NoMatch:
                throw LineFault(positions.At(LineEnd()).Column + 1, "unindent does not match any outer indentation level", PythonErrorKind.Indentation);
        }
    }

    /// <summary>The first line counts when a backslash joins lines of blanks.</summary>
    private (int Column, int AlternateColumn) MeasureIndentation()
    {
        (int, int) column = (0, 0);
        (int Column, int AlternateColumn) joined = (0, 0);
        while (true)
        {
            var c = Current;
            if (c is ' ' or '\t' or '\f')
            {
                column = IndentationStack.Advance(column, c);
                cursor++;
            }
            else if (c is '\\')
            {
                if (joined.Column == 0) joined = column;
                ContinueLine();
            }
            else
            {
                return joined.Column == 0 ? column : joined;
            }
        }
    }

    private Parsing.SyntaxFault LineFault(int column, string message, PythonErrorKind kind) => new(
        new PythonSyntaxError { Kind = kind, Message = message, Line = positions.Line, Column = column })
    { OverridesParser = false };

    private int LineEnd()
    {
        var end = text.IndexOf('\n', cursor);
        return end < 0 ? text.Length : end;
    }
}
