namespace RemoteExecutor.Core.Guard.Python.Text;

/// <summary>A place in Python source text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="ByteColumn">From 0, in UTF-8 bytes: CPython's <c>col_offset</c>.</param>
/// <param name="Column">From 0, in code points.</param>
public readonly record struct SourcePosition(int Line, int ByteColumn, int Column);

/// <summary>A piece of source text; the end is the place after its last character.</summary>
public readonly record struct SourceSpan(SourcePosition Start, SourcePosition End);
