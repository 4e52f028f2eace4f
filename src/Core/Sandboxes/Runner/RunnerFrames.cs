using System.Buffers.Text;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>Frames of a channel: <c>kind length\n</c>, that many bytes, <c>\n</c>. A cut-off or ill-formed frame is no frame.</summary>
internal ref struct RunnerFrames(ReadOnlySpan<byte> channel)
{
    private const int MaxLengthDigits = 8;

    private ReadOnlySpan<byte> _rest = channel;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Reads the next frame if it is whole and of this kind.</summary>
    public bool TryRead(ReadOnlySpan<byte> kind, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (!_rest.StartsWith(kind) || _rest.Length == kind.Length || _rest[kind.Length] != ' ') return false;

        var afterKind = _rest[(kind.Length + 1)..];
        var digits = afterKind[..Math.Min(afterKind.Length, MaxLengthDigits + 1)].IndexOf((byte)'\n');
        if (digits < 1 || !TryReadLength(afterKind[..digits], out var length)) return false;

        var body = afterKind[(digits + 1)..];
        if (body.Length <= length || body[length] != '\n') return false;

        payload = body[..length];
        _rest = body[(length + 1)..];
        return true;
    }

    /// <summary>One spelling for each number: digits only, no leading zero.</summary>
    private static bool TryReadLength(ReadOnlySpan<byte> digits, out int length)
    {
        length = 0;
        return (digits[0] != '0' || digits.Length == 1)
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Utf8Parser.TryParse(digits, out length, out var used)
            && used == digits.Length;
    }
}
