using RemoteExecutor.Core.Guard.Python.Parsing;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Tokens;

/// <summary>
/// CPython 3.13's tokenizer: one pass over text whose lines end in <c>\n</c>, no recursion, no look back.
/// Limits on nesting are CPython's. It stops at the first thing that is no token.
/// </summary>
internal sealed partial class PythonTokenizer
{
    private const int MaxBrackets = 200;
    private const int MaxFStrings = 150;

    private readonly string text;
    private readonly TokenBuffer tokens = new();
    private readonly IndentationStack indentation = new();
    private readonly Stack<Bracket> brackets = new();
    private readonly Stack<FStringMode> fStrings = new();
    private PositionTracker positions;
    private int cursor;
    private bool atLineStart = true;
    private bool blankLine;
    private int commentStart = -1;

    private PythonTokenizer(string text)
    {
        this.text = text;
        positions = new PositionTracker(text);
    }

    private readonly record struct Bracket(char Open, int Line, int Token);

    private char Current => cursor < text.Length ? text[cursor] : '\0';

    private char Next => cursor + 1 < text.Length ? text[cursor + 1] : '\0';

    private bool AtEnd => cursor >= text.Length;

    /// <param name="text">Without NUL and <c>\r</c>; empty or ending in <c>\n</c>.</param>
    public static TokenBuffer Tokenize(string text)
    {
        var tokenizer = new PythonTokenizer(text);
        try
        {
            tokenizer.Run();
        }
        catch (SyntaxFault fault)
        {
            // CPython lets the parser's error in a field stand before what breaks the f-string later.
            tokenizer.tokens.Fault = tokenizer.fStrings.Count == 0 ? fault : new SyntaxFault(fault.Error) { OverridesParser = false };
            tokenizer.AddEmpty(SyntaxTokenKind.Error);
        }
        if (tokenizer.brackets.TryPeek(out var open)) tokenizer.tokens.UnclosedBracket = open.Token;
        return tokenizer.tokens;
    }

    private void Run()
    {
        while (true)
        {
            if (fStrings.TryPeek(out var mode) && !mode.InField)
            {
                ReadFStringPart(mode);
                continue;
            }
            if (atLineStart) ReadIndentation();
            SkipBlanks();
            if (AtEnd)
            {
                AddEmpty(SyntaxTokenKind.EndMarker);
                return;
            }
            ReadToken();
        }
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\f') cursor++;
        commentStart = -1;
        if (Current != '#') return;
        commentStart = cursor;
        var end = text.IndexOf('\n', cursor);
        cursor = end < 0 ? text.Length : end;
    }

    private void ReadToken()
    {
        var c = Current;
        if (c is '\n') EndLine();
        else if (char.IsAsciiLetter(c) || c == '_' || c >= 0x80) ReadNameOrString();
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Next))) ReadNumber();
        else if (c is '"' or '\'') ReadString(cursor);
        else if (c is '\\') ContinueLine();
        else ReadOperator(c);
    }

    private void EndLine()
    {
        if (!blankLine && brackets.Count == 0) AddNewline();
        blankLine = false;
        cursor++;
        positions.NextLine(cursor);
        atLineStart = true;
    }

    /// <summary>Begins where a comment does.</summary>
    private void AddNewline()
    {
        var start = commentStart >= 0 ? commentStart : cursor;
        Add(SyntaxTokenKind.Newline, start, positions.At(start), cursor + 1 - start);
    }

    /// <summary>A backslash joins two lines; nothing may follow it.</summary>
    private void ContinueLine()
    {
        cursor++;
        if (Current != '\n') throw LineFault(positions.At(cursor).Column + 1, "unexpected character after line continuation character", PythonErrorKind.Syntax);
        cursor++;
        if (AtEnd) throw LineFault(positions.At(cursor - 1).Column + 1, "unexpected EOF while parsing", PythonErrorKind.Syntax);
        positions.NextLine(cursor);
    }

    private void Add(SyntaxTokenKind kind, int start, SourcePosition position, int length = -1)
    {
        var end = length < 0 ? cursor : start + length;
        tokens.Add(new SyntaxToken(kind, start, end, position, positions.At(end)));
    }

    private void AddEmpty(SyntaxTokenKind kind) => Add(kind, cursor, positions.At(cursor), 0);

    private SyntaxFault Fault(int offset, string message, PythonErrorKind kind = PythonErrorKind.Syntax) =>
        SyntaxFault.At(positions.At(offset), message, kind);
}
