using RemoteExecutor.Core.Guard.Python.Parsing;

namespace RemoteExecutor.Core.Guard.Python.Tokens;

/// <summary>The tokens of one source text, in chunks: a million tokens are never copied to grow.</summary>
internal sealed class TokenBuffer
{
    private const int ChunkBits = 10;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<SyntaxToken[]> chunks = [];

    public int Count { get; private set; }

    /// <summary>Set when the last token is <see cref="SyntaxTokenKind.Error"/>.</summary>
    public SyntaxFault? Fault { get; set; }

    /// <summary>The last bracket that was still open at the end of the text; -1 if there is none.</summary>
    public int UnclosedBracket { get; set; } = -1;

    /// <summary>Tokens of f-string fields that ended in <c>=</c>: closing token, source text of the field.</summary>
    public Dictionary<int, string> FieldTexts { get; } = [];

    public ref readonly SyntaxToken this[int index] => ref chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    public void Add(in SyntaxToken token)
    {
        if (Count >> ChunkBits == chunks.Count) chunks.Add(new SyntaxToken[ChunkSize]);
        chunks[Count >> ChunkBits][Count & (ChunkSize - 1)] = token;
        Count++;
    }
}
