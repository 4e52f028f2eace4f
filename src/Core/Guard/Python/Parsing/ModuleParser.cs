using System.Runtime.CompilerServices;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>
/// Recursive descent over the tokens of one file, at most two tokens ahead. Recursion happens only where brackets, blocks
/// or defaults of lambdas nest, all of which are limited; chains of operators, of <c>elif</c> and the like are loops.
/// </summary>
internal sealed partial class ModuleParser(string text, TokenBuffer tokens)
{
    /// <summary>CPython's parser has 6,000 levels; what each construct costs was measured.</summary>
    private const int MaxLevels = 5960;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> identifiers =
        new Dictionary<string, string>().GetAlternateLookup<ReadOnlySpan<char>>();

    private int index;
    private int levels;

    /// <summary>How far a look ahead has come that was given up.</summary>
    private int reach;
    private bool hasLongChain;

    /// <summary>The bracket of <c>[]</c> where a subscript would have to be, or -1.</summary>
    private int emptySubscript = -1;
    private SourcePosition lastEnd = new(1, 0, 0);

    private ref readonly SyntaxToken Token => ref tokens[index];

    private SyntaxTokenKind Kind => tokens[index].Kind;

    private SyntaxTokenKind NextKind => index + 1 < tokens.Count ? tokens[index + 1].Kind : SyntaxTokenKind.EndMarker;

    private SourcePosition Start => tokens[index].Start;

    public ModuleNode ParseModule()
    {
        var start = Start;
        var body = ParseStatements(SyntaxTokenKind.EndMarker);
        var module = new ModuleNode(From(start), body);
        if (hasLongChain) TreeDepth.Verify(module);
        return module;
    }

    private SourceSpan From(SourcePosition start) => new(start, lastEnd);

    private ReadOnlySpan<char> TextOf(in SyntaxToken token) => text.AsSpan(token.Offset, token.EndOffset - token.Offset);

    private void Advance()
    {
        ref readonly var token = ref Token;
        if (token.Kind is not (SyntaxTokenKind.Newline or SyntaxTokenKind.Indent or SyntaxTokenKind.Dedent or SyntaxTokenKind.EndMarker)) lastEnd = token.End;
        if (token.Kind is SyntaxTokenKind.Error or SyntaxTokenKind.EndMarker) throw Fail();
        index++;
    }

    private bool Accept(SyntaxTokenKind kind)
    {
        if (Kind != kind) return false;
        Advance();
        return true;
    }

    private void Expect(SyntaxTokenKind kind)
    {
        if (!Accept(kind)) throw Fail();
    }

    /// <summary>For tokens that CPython insists on by name.</summary>
    private void Expect(SyntaxTokenKind kind, string name)
    {
        if (Kind != kind && Kind != SyntaxTokenKind.Error) throw SyntaxFault.At(Start, $"expected '{name}'");
        Expect(kind);
    }

    private string ExpectName()
    {
        if (Kind != SyntaxTokenKind.Name) throw Fail();
        var name = Identifier(Token);
        Advance();
        return name;
    }

    private bool IsSoftKeyword(string word) => Kind == SyntaxTokenKind.Name && TextOf(Token).SequenceEqual(word);

    private string Identifier(in SyntaxToken token)
    {
        var raw = TextOf(token);
        if (identifiers.TryGetValue(raw, out var known)) return known;
        var name = raw.ToString();
        var normalized = System.Text.Ascii.IsValid(name) ? name : IdentifierNormalization.Normalize(name);
        identifiers[raw] = normalized;
        return normalized;
    }

    /// <summary>Counts nesting as CPython's parser does, and stops before the stack does.</summary>
    private void Deepen(int cost)
    {
        levels += cost;
        if (levels > MaxLevels || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw TooDeep();
    }

    private static SyntaxFault TooDeep() => SyntaxFault.At(0, 0, "Parser stack overflowed - Python source too complex to parse", PythonErrorKind.TooDeep);

    /// <summary>A chain becomes a tree as deep as the chain is long; only long ones make a second look necessary.</summary>
    private void CountLink(int length) => hasLongChain |= length > TreeDepth.HarmlessChain;

    private SyntaxFault Fail() => Kind switch
    {
        SyntaxTokenKind.Error => tokens.Fault!,
        SyntaxTokenKind.EndMarker when tokens.UnclosedBracket >= 0 => NeverClosed(),
        SyntaxTokenKind.Indent => FailHere("unexpected indent", PythonErrorKind.Indentation),
        SyntaxTokenKind.Dedent => FailHere("unexpected unindent", PythonErrorKind.Indentation),
        SyntaxTokenKind.EndMarker => SyntaxFault.At(Math.Max(1, Start.Line - 1), 0, "invalid syntax"),
        // A comprehension could have begun here, which was looked for one token further.
        SyntaxTokenKind.Async when EndsOperand(tokens[index - 1].Kind) && BracketsOpen() > 0 => SyntaxFault.At(tokens[index + 1].Start, "invalid syntax"),
        _ when index == emptySubscript => SyntaxFault.At(tokens[index + 1].Start, "invalid syntax"),
        _ => SyntaxFault.At(Start, "invalid syntax"),
    };

    /// <summary>At the current token, with CPython's own idea of where an empty one is: before the first character, or past the end of the last line.</summary>
    private SyntaxFault FailHere(string message, PythonErrorKind kind = PythonErrorKind.Syntax)
    {
        ref readonly var token = ref Token;
        if (token.Kind == SyntaxTokenKind.Error) return Fail();
        if (token.Kind is not (SyntaxTokenKind.Indent or SyntaxTokenKind.Dedent or SyntaxTokenKind.EndMarker)) return SyntaxFault.At(token.Start, message, kind);
        if (token.Offset < text.Length || text.Length == 0) return SyntaxFault.At(token.End.Line, token.End.Column, message, kind);
        var lastLine = text.AsSpan(0, text.Length - 1);
        lastLine = lastLine[(lastLine.LastIndexOf('\n') + 1)..];
        var column = 1;
        foreach (var _ in lastLine.EnumerateRunes()) column++;
        return SyntaxFault.At(token.Start.Line - 1, column, message, kind);
    }

    private SyntaxFault NeverClosed()
    {
        ref readonly var open = ref tokens[tokens.UnclosedBracket];
        return SyntaxFault.At(open.Start, $"'{text[open.Offset]}' was never closed");
    }

    /// <summary>As CPython does, reports what no tokenizer can read before what only the parser rejects, and a bracket left open on an earlier line.</summary>
    public SyntaxFault Prefer(SyntaxFault fault)
    {
        if (fault == tokens.Fault || fault.Error.Kind == PythonErrorKind.TooDeep || IsUnexpectedIndentation(fault)) return fault;
        if (tokens.Fault is { OverridesParser: true }) return tokens.Fault;
        return tokens.UnclosedBracket >= 0 && tokens[tokens.UnclosedBracket].Start.Line < tokens[Math.Max(index, reach)].Start.Line ? NeverClosed() : fault;
    }

    private bool IsUnexpectedIndentation(SyntaxFault fault) =>
        Kind is SyntaxTokenKind.Indent or SyntaxTokenKind.Dedent && fault.Error.Message.StartsWith("unexpected", StringComparison.Ordinal);
}
