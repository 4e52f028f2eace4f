using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>
/// The cells of CSV, TSV and their kin. Forgiving: a quote that is not closed within <see cref="LongestQuoted"/> characters is taken for an
/// ordinary character, so that one stray quote does not swallow a file.
/// </summary>
internal sealed class DelimitedValues(ValueSink values, string file, char? delimiter)
{
    private const int BufferChars = 128 << 10, LongestQuoted = 64 << 10;

    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    private readonly HeaderGuess _header = new(values, file);
    private readonly char[] _buffer = new char[BufferChars];
    private char _delimiter = delimiter ?? ',';

    /// <param name="reader">Read to its end.</param>
    /// <param name="checkpoint">Called once a buffer: throws when the reading is to end.</param>
    public void Read(TextReader reader, Action checkpoint)
    {
        var (held, isFirst) = (0, true);
        while (true)
        {
            checkpoint();
            var read = reader.ReadBlock(_buffer, held, _buffer.Length - held);
            held += read;
            if (isFirst && delimiter is null) _delimiter = Sniff(_buffer.AsSpan(0, held));
            isFirst = false;
            var taken = Take(_buffer.AsSpan(0, held), read == 0);
            if (read == 0) break;
            Array.Copy(_buffer, taken, _buffer, 0, held - taken);
            held -= taken;
        }

        _header.End();
    }

    private int Take(ReadOnlySpan<char> text, bool isLast)
    {
        var at = 0;
        while (at < text.Length)
        {
            var rest = text[at..];
            var end = EndOfCell(rest);
            if (end < 0 && !isLast)
            {
                if (rest.Length <= LongestQuoted) return at;
                // Too long to wait for: a quote that is not closed, or a very long cell.
                end = EndOfBareCell(rest[1..]) is >= 0 and var bare ? bare + 1 : LongestQuoted;
            }

            if (end < 0) end = rest.Length;
            var isEndOfRow = end == rest.Length || rest[end] is '\n' or '\r';
            _header.Cell(rest[..end].Trim('"'), isEndOfRow);
            at += end + 1;
        }

        return Math.Min(at, text.Length);
    }

    /// <returns>Index of the delimiter or line end; -1 when it is not there yet.</returns>
    private int EndOfCell(ReadOnlySpan<char> text)
    {
        if (text[0] != '"') return EndOfBareCell(text);
        var at = 1;
        while (true)
        {
            var quote = text[at..].IndexOf('"');
            if (quote < 0 || at > LongestQuoted) return -1;
            at += quote + 1;
            if (at < text.Length && text[at] == '"') at++;
            else break;
        }

        var end = EndOfBareCell(text[at..]);
        return end < 0 ? -1 : at + end;
    }

    private int EndOfBareCell(ReadOnlySpan<char> text) => text.IndexOfAny(_delimiter, '\n', '\r');

    /// <summary>Whether the first line of a file whose name tells nothing names columns: several, as identifiers.</summary>
    public static bool IsTable(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        if (end < 0) return false;
        var line = text[..end].TrimEnd('\r');
        var cells = 0;
        foreach (var range in line.Split(Sniff(line)))
        {
            if (!HeaderRule.IsIdentifier(line[range].Trim('"').ToString())) return false;
            cells++;
        }

        return cells > 1;
    }

    private static char Sniff(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var line = end < 0 ? text : text[..end];
        var (best, most) = (',', 0);
        foreach (var candidate in Delimiters)
        {
            var count = line.Count(candidate);
            if (count > most) (best, most) = (candidate, count);
        }

        return best;
    }
}
