namespace RemoteExecutor.Storage.Datasets.Formats;

/// <summary>Counts records of a delimited text of any size, the header line included. Line ends inside quotes end none.</summary>
internal static class CsvRows
{
    private const int ChunkBytes = 256 << 10;

    private enum State
    {
        LineStart,
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    public static async Task<long> CountAsync(Stream text, byte delimiter, CancellationToken cancellationToken)
    {
        var chunk = new byte[ChunkBytes];
        var (state, rows) = (State.LineStart, 0L);
        var isFirst = true;
        for (int read; (read = await text.ReadAsync(chunk, cancellationToken)) > 0; isFirst = false)
        {
            var bytes = chunk.AsSpan(0, read);
            rows += Count(isFirst && bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, delimiter, ref state);
        }

        return state == State.LineStart ? rows : rows + 1;
    }

    private static long Count(ReadOnlySpan<byte> bytes, byte delimiter, ref State state)
    {
        var rows = 0L;
        while (!bytes.IsEmpty)
        {
            if (state is State.Plain or State.Quoted)
            {
                // Most of a file is passed here, several bytes at a time.
                var skip = state == State.Plain ? bytes.IndexOfAny(delimiter, (byte)'\n') : bytes.IndexOf((byte)'"');
                if (skip < 0) return rows;
                bytes = bytes[skip..];
            }

            var next = bytes[0];
            bytes = bytes[1..];
            if (state == State.Quoted) state = State.QuoteInQuoted;
            else if (state == State.QuoteInQuoted && next == '"') state = State.Quoted;
            else if (next == '\n')
            {
                if (state != State.LineStart) rows++;
                state = State.LineStart;
            }
            else if (next == delimiter) state = State.FieldStart;
            else if (next == '"' && state is State.LineStart or State.FieldStart) state = State.Quoted;
            else if (next != '\r' || state != State.LineStart) state = State.Plain;
        }

        return rows;
    }
}
