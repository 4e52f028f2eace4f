using System.Text;

namespace RemoteExecutor.Core.Guard.Python;

/// <summary>Walks the text and knows line and column. Line ends are \n, \r\n and \r.</summary>
internal sealed class SourceCursor(string source)
{
    private int lineStart = source.StartsWith('\uFEFF') ? 1 : 0;
    private int line = 1;
    private int pairs;

    public int Offset { get; private set; } = source.StartsWith('\uFEFF') ? 1 : 0;

    public bool AtEnd => Offset >= source.Length;

    /// <summary>NUL past the end; whoever must tell the two apart asks <see cref="AtEnd"/>.</summary>
    public char Current => Peek(0);

    public Position Position => new(line, Offset - lineStart - pairs + 1);

    public char Peek(int ahead) => Offset + ahead < source.Length ? source[Offset + ahead] : '\0';

    public ReadOnlySpan<char> Since(int start) => source.AsSpan(start, Offset - start);

    public bool StartsWith(ReadOnlySpan<char> text) => source.AsSpan(Offset).StartsWith(text, StringComparison.Ordinal);

    /// <summary>The code point here; false at the end and on a lone surrogate.</summary>
    public bool TryGetRune(out Rune rune) =>
        Rune.DecodeFromUtf16(source.AsSpan(Offset), out rune, out _) == System.Buffers.OperationStatus.Done;

    public bool AtLineEnd => !AtEnd && Current is '\n' or '\r';

    public void Advance(int count)
    {
        for (var i = 0; i < count && !AtEnd; i++) Advance();
    }

    public void Advance()
    {
        var c = source[Offset++];
        if (char.IsLowSurrogate(c)) pairs++;
        if (c != '\n' && (c != '\r' || Current == '\n')) return;
        line++;
        lineStart = Offset;
        pairs = 0;
    }
}
