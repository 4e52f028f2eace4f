using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Tokens;

/// <summary>One token. <paramref name="Offset"/> and <paramref name="EndOffset"/> count UTF-16 units of the source text.</summary>
internal readonly record struct SyntaxToken(SyntaxTokenKind Kind, int Offset, int EndOffset, SourcePosition Start, SourcePosition End);
