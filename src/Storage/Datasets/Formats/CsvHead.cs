using System.Globalization;
using System.Text;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Storage.Datasets.Formats;

/// <summary>What the beginning of a delimited text tells.</summary>
/// <param name="HasHeader">False when the first line looks like values: then nothing of it is a name.</param>
internal sealed record CsvHead(byte Delimiter, bool HasHeader, IReadOnlyList<(string Name, string Dtype)> Columns)
{
    private const int MaxRecords = 1000, MaxColumns = 1000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when it is no UTF-8 text, or empty.</returns>
    public static CsvHead? Read(ReadOnlySpan<byte> bytes, bool isCut, DatasetFormat format)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        // A cut may have split a character or a record.
        if (isCut) bytes = bytes[..(bytes.LastIndexOf((byte)'\n') + 1)];
        if (Decode(bytes) is not { Length: > 0 } text || text.Contains('\0')) return null;
        var delimiter = format == DatasetFormat.Tsv ? '\t' : DelimiterOf(text);
        var records = CsvRecords.Read(text, delimiter).Take(MaxRecords).ToList();
        if (isCut && records.Count is > 1 and < MaxRecords) records.RemoveAt(records.Count - 1);
        if (records.Count == 0 || records[0].Count > MaxColumns) return null;

        var header = records[0];
        var hasHeader = LooksLikeHeader(header, records);
        var guesses = header.Select(_ => new DtypeGuess()).ToArray();
        foreach (var record in hasHeader ? records.Skip(1) : records)
            for (var column = 0; column < guesses.Length && column < record.Count; column++) guesses[column].See(record[column]);

        return new((byte)delimiter, hasHeader, [.. header.Select((name, column) =>
            (hasHeader ? name : string.Create(CultureInfo.InvariantCulture, $"column_{column + 1}"), guesses[column].Dtype))]);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static char DelimiterOf(string text)
    {
        var line = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var best = ',';
        foreach (var candidate in ";\t|")
            if (line.Count(candidate) > line.Count(best)) best = candidate;
        return best;
    }

    /// <summary>What echo control takes for values is none either, nor a name that is also a value of its column. The name of an index may be empty.</summary>
    private static bool LooksLikeHeader(IReadOnlyList<string> header, List<IReadOnlyList<string>> records) =>
        HeaderRule.NamesColumns(header, records.Skip(1))
        && !records.Skip(1).Any(record => record.Zip(header).Any(pair => pair.First.Length > 0 && pair.First == pair.Second));
}
