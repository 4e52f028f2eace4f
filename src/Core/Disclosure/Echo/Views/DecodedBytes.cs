using System.Buffers;
using System.Text;

namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>Bytes that were read out of a text, on their way to become characters of a view.</summary>
internal sealed class DecodedBytes(TextViewBuilder builder)
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(1, 31).Where(value => value is not ('\n' or '\r' or '\t')).Select(value => (byte)value), 0x7F]);

    private readonly List<(int From, int To)> _sources = [];
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public void Add(byte value, int from, int to)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
        _sources.Add((from, to));
    }

    /// <summary>Whether the bytes so far are text in UTF-8, without control characters.</summary>
    public bool IsText() => System.Text.Unicode.Utf8.IsValid(_bytes.WrittenSpan) && !_bytes.WrittenSpan.ContainsAny(Controls);

    /// <summary>Appends all of them: as UTF-8, and as Latin-1 where they are not.</summary>
    public void Flush()
    {
        for (var at = 0; at < _bytes.WrittenCount;)
        {
            var length = Decode(at, out var rune);
            at += length > 0 ? Append(at, rune, length) : Append(at, new Rune(_bytes.WrittenSpan[at]), 1);
        }

        Clear();
    }

    /// <summary>Appends the stretches of printable UTF-8 that have at least so many characters, with barriers between them.</summary>
    public void FlushStretches(int fewest)
    {
        for (var at = 0; at < _bytes.WrittenCount; at++)
        {
            var (start, count) = (at, 0);
            for (; at < _bytes.WrittenCount && Decode(at, out var rune) is > 0 and var length && IsPrintable(rune); at += length) count++;
            if (count < fewest) continue;
            builder.Barrier(_sources[start].From);
            for (var next = start; next < at;)
            {
                var length = Decode(next, out var rune);
                next += Append(next, rune, length);
            }
        }

        Clear();
    }

    public void Clear()
    {
        _sources.Clear();
        _bytes.ResetWrittenCount();
    }

    private int Append(int at, Rune rune, int length)
    {
        // NUL is every other byte of UTF-16 and separates nothing.
        if (rune.Value != 0) builder.Append(rune, _sources[at].From, _sources[at + length - 1].To);
        return length;
    }

    /// <returns>Bytes of the character; 0 when there is none.</returns>
    private int Decode(int at, out Rune rune) =>
        Rune.DecodeFromUtf8(_bytes.WrittenSpan[at..], out rune, out var length) == OperationStatus.Done ? length : 0;

    private static bool IsPrintable(Rune rune) => rune.Value is 0 or '\n' or '\r' or '\t' || (rune.Value >= ' ' && rune.Value is < 0x7F or >= 0xA0);
}
