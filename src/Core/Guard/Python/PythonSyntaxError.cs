namespace RemoteExecutor.Core.Guard.Python;

/// <summary>Which of CPython's exceptions a rejection corresponds to.</summary>
public enum PythonErrorKind
{
    Syntax,
    Indentation,
    Tab,

    /// <summary>Nested deeper than CPython's parser or compiler can follow.</summary>
    TooDeep,
}

/// <summary>Why source text is no Python: its first syntax error.</summary>
public sealed record PythonSyntaxError
{
    public required PythonErrorKind Kind { get; init; }

    /// <summary>CPython's sentence where that is stable over versions; quotes at most an identifier or a character of the source.</summary>
    public required string Message { get; init; }

    /// <summary>From 1; 0 when the error has no place.</summary>
    public required int Line { get; init; }

    /// <summary>From 1, in code points, as CPython's <c>offset</c>; 0 when the error has no place.</summary>
    public required int Column { get; init; }
}
