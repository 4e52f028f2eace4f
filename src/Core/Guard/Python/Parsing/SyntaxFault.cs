using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>Ends a parse at its first error. Never leaves <see cref="PythonParser"/>.</summary>
internal sealed class SyntaxFault(PythonSyntaxError error) : Exception(error.Message)
{
    public PythonSyntaxError Error { get; } = error;

    /// <summary>False for errors that CPython's tokenizer reports only when the parser reaches them.</summary>
    public bool OverridesParser { get; init; } = true;

    public static SyntaxFault At(SourcePosition position, string message, PythonErrorKind kind = PythonErrorKind.Syntax) =>
        At(position.Line, position.Column + 1, message, kind);

    public static SyntaxFault At(int line, int column, string message, PythonErrorKind kind = PythonErrorKind.Syntax) =>
        new(new PythonSyntaxError { Kind = kind, Message = message, Line = line, Column = column });
}
