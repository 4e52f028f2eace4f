using RemoteExecutor.Core.Guard.Python.Parsing;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python;

/// <summary>What became of source text: a tree, or the first error.</summary>
public sealed record PythonParseResult
{
    public ModuleNode? Module { get; init; }

    public PythonSyntaxError? Error { get; init; }
}

/// <summary>
/// Python 3.13's grammar, as <c>ast.parse</c> takes it: linear time, bounded stack, no Python needed.
/// What CPython finds only when it compiles (<c>return</c> outside a function, duplicate arguments) is not looked for.
/// </summary>
public static class PythonParser
{
    /// <summary>Parses text; an encoding declaration in it means nothing.</summary>
    public static PythonParseResult Parse(string text)
    {
        try
        {
            return ParsePrepared(SourceText.Prepare(text));
        }
        catch (SyntaxFault fault)
        {
            return new PythonParseResult { Error = fault.Error };
        }
    }

    /// <summary>Parses a file: byte order mark and encoding declaration count. Encodings in which ASCII is not ASCII are refused.</summary>
    public static PythonParseResult Parse(ReadOnlySpan<byte> file)
    {
        try
        {
            return ParsePrepared(SourceText.Prepare(file));
        }
        catch (SyntaxFault fault)
        {
            return new PythonParseResult { Error = fault.Error };
        }
    }

    private static PythonParseResult ParsePrepared(string text)
    {
        var parser = new ModuleParser(text, PythonTokenizer.Tokenize(text));
        try
        {
            return new PythonParseResult { Module = parser.ParseModule() };
        }
        catch (SyntaxFault fault)
        {
            return new PythonParseResult { Error = parser.Prefer(fault).Error };
        }
    }
}
