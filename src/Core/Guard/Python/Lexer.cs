using System.Buffers;

namespace RemoteExecutor.Core.Guard.Python;

/// <summary>
/// A tokenizer for Python 3.13: one pass, an explicit stack instead of recursion, CPython's own limits on nesting.
/// It stops at the first thing that is certainly no Python.
/// </summary>
public sealed class Lexer
{
    /// <summary>CPython's MAXLEVEL.</summary>
    public const int MaxDepth = 200;

    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\f");

    // Longest first.
    private static readonly string[] LongOperators =
        ["**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "==", "!=", "<=", ">=", "->", ":=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@="];

    private readonly SourceCursor cursor;
    private readonly List<Token> tokens = [];
    private readonly List<int> partner = [];
    private readonly Stack<LexicalFrame> frames = new();
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly StringLexer strings;
    private LexicalFault? fault;

    private Lexer(string source)
    {
        cursor = new SourceCursor(source);
        strings = new StringLexer(cursor);
    }

    /// <summary>Never throws, on any text.</summary>
    public static TokenList Read(string source)
    {
        var lexer = new Lexer(source);
        while (lexer.fault is null && !lexer.cursor.AtEnd) lexer.Step();
        lexer.Finish();
        return new TokenList(lexer.tokens, lexer.partner, lexer.fault);
    }

    private void Step()
    {
        if (frames.TryPeek(out var frame) && frame.InText) ReadFStringText(frame);
        else ReadCode();
    }

    private void ReadCode()
    {
        var c = cursor.Current;
        if (Blank.Contains(c)) cursor.Advance();
        else if (c is '\n' or '\r') EndLine();
        else if (c == '#') SkipComment();
        else if (c == '\\') JoinLines();
        else if (c is '"' or '\'') ReadString(prefixStart: cursor.Offset, cursor.Position);
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(cursor.Peek(1)))) ReadNumber();
        else if (cursor.TryGetRune(out var rune) && IdentifierFolding.IsPart(rune)) ReadName();
        else ReadOperator();
    }

    private void EndLine()
    {
        if (frames.Count == 0 && tokens.Count > 0 && tokens[^1].Kind != TokenKind.Newline) Add(TokenKind.Newline, null, cursor.Position);
        cursor.Advance();
    }

    private void SkipComment()
    {
        while (!cursor.AtEnd && !cursor.AtLineEnd)
        {
            if (cursor.Current == '\0') { Fail(cursor.Position, "source code cannot contain null bytes"); return; }
            cursor.Advance();
        }
    }

    private void JoinLines()
    {
        var position = cursor.Position;
        cursor.Advance();
        if (cursor.AtEnd) Fail(position, "unexpected EOF while parsing");
        else if (!cursor.AtLineEnd) Fail(position, "unexpected character after line continuation character");
        else if (cursor.StartsWith("\r\n")) cursor.Advance(2);
        else cursor.Advance();
    }

    private void ReadName()
    {
        var start = cursor.Offset;
        var position = cursor.Position;
        while (cursor.TryGetRune(out var rune) && IdentifierFolding.IsPart(rune)) cursor.Advance(rune.Utf16SequenceLength);
        var name = cursor.Since(start);
        if (cursor.Current is '"' or '\'' && StringLexer.IsPrefix(name)) ReadString(start, position);
        else Add(TokenKind.Name, Pooled(name), position);
    }

    // A name is usually written more than once.
    private string Pooled(ReadOnlySpan<char> name)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(name, out var folded)) lookup[name] = folded = IdentifierFolding.Fold(name);
        return folded;
    }

    private void ReadNumber()
    {
        var start = cursor.Offset;
        var position = cursor.Position;
        NumberLexer.Skip(cursor);
        Add(TokenKind.Number, cursor.Since(start) is { Length: <= 32 } digits ? digits.ToString() : null, position);
    }

    private void ReadString(int prefixStart, Position position)
    {
        var kind = strings.Open(cursor.Since(prefixStart));
        if (kind.Formatted)
        {
            Push(new LexicalFrame { Kind = FrameKind.FString, Quotes = kind, Token = tokens.Count, Position = position, InText = true });
            Add(TokenKind.FStringStart, null, position);
            return;
        }
        var text = strings.ReadPlain(kind, out var error);
        if (error is not null) Fail(position, error);
        else Add(TokenKind.String, text, position);
    }

    private void ReadFStringText(LexicalFrame frame)
    {
        var position = cursor.Position;
        var inSpec = frame.Kind == FrameKind.Field;
        var text = strings.ReadFormatted(frame.Quotes, inSpec, out var end, out var error);
        if (text is not { Length: 0 }) Add(TokenKind.FStringMiddle, text, position);
        if (error is not null) Fail(end == FStringTextEnd.EndOfFile ? frame.Position : cursor.Position, error);
        else if (end == FStringTextEnd.FieldOpens) OpenField(frame.Quotes);
        else if (end == FStringTextEnd.FieldCloses) Close(FrameKind.Field, "}");
        else if (end == FStringTextEnd.Quote) CloseFString(frame);
    }

    private void OpenField(StringQuotes quotes)
    {
        Push(new LexicalFrame { Kind = FrameKind.Field, Quotes = quotes, Token = tokens.Count, Position = cursor.Position, Open = '{' });
        Add(TokenKind.Operator, "{", cursor.Position);
        cursor.Advance();
    }

    private void CloseFString(LexicalFrame frame)
    {
        frames.Pop();
        Pair(frame.Token);
        Add(TokenKind.FStringEnd, null, cursor.Position);
        cursor.Advance(frame.Quotes.Length);
    }

    private void ReadOperator()
    {
        var position = cursor.Position;
        var c = cursor.Current;
        var field = frames.TryPeek(out var frame) && frame.Kind == FrameKind.Field ? frame : null;
        if (c is '(' or '[' or '{') Open(c);
        else if (c == '}' && field is not null) Close(FrameKind.Field, "}");
        else if (c is ')' or ']' or '}') Close(FrameKind.Bracket, c.ToString());
        else if (c == ':' && field is not null)
        {
            Single();
            field.InText = true;
        }
        else if (c == '!' && cursor.Peek(1) != '=' && field is not null) Single();
        else if (LongOperators.FirstOrDefault(candidate => cursor.StartsWith(candidate)) is { } text)
        {
            Add(TokenKind.Operator, text, position);
            cursor.Advance(text.Length);
        }
        else if (c is '+' or '-' or '*' or '/' or '%' or '&' or '|' or '^' or '~' or '<' or '>' or '=' or '.' or ',' or ':' or ';' or '@') Single();
        else Fail(position, Unexpected(c));

        void Single()
        {
            Add(TokenKind.Operator, c.ToString(), position);
            cursor.Advance();
        }
    }

    private string Unexpected(char c)
    {
        if (c == '\0') return "source code cannot contain null bytes";
        if (char.IsAscii(c)) return "invalid syntax";
        return cursor.TryGetRune(out var rune) ? $"invalid character (U+{rune.Value:X4})" : "a surrogate that stands alone is not valid text";
    }

    private void Open(char c)
    {
        Push(new LexicalFrame { Kind = FrameKind.Bracket, Open = c, Token = tokens.Count, Position = cursor.Position });
        Add(TokenKind.Operator, c.ToString(), cursor.Position);
        cursor.Advance();
    }

    private void Close(FrameKind kind, string bracket)
    {
        if (!frames.TryPeek(out var frame)) { Fail(cursor.Position, $"unmatched '{bracket}'"); return; }
        if (frame.Kind != kind || Closing(frame.Open) != bracket[0])
        {
            Fail(cursor.Position, $"closing parenthesis '{bracket}' does not match opening parenthesis '{frame.Open}'");
            return;
        }
        frames.Pop();
        Pair(frame.Token);
        Add(TokenKind.Operator, bracket, cursor.Position);
        cursor.Advance();
    }

    private static char Closing(char open) => open switch { '(' => ')', '[' => ']', _ => '}' };

    private void Push(LexicalFrame frame)
    {
        if (frames.Count >= MaxDepth) Fail(frame.Position, "too many nested parentheses");
        else frames.Push(frame);
    }

    private void Pair(int opening)
    {
        partner[opening] = tokens.Count;
        closesNext = opening;
    }

    private int closesNext = -1;

    private void Add(TokenKind kind, string? text, Position position)
    {
        tokens.Add(new Token(kind, text, position));
        partner.Add(closesNext);
        closesNext = -1;
    }

    private void Fail(Position position, string message) => fault ??= new LexicalFault(position, message);

    private void Finish()
    {
        if (fault is null && frames.TryPeek(out var frame))
        {
            Fail(frame.Position, frame.Kind == FrameKind.FString ? "unterminated f-string literal" : $"'{frame.Open}' was never closed");
        }
        closesNext = -1;
        Add(TokenKind.Newline, null, cursor.Position);
    }
}
