using System.Runtime.CompilerServices;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Datasets.Files;
using RemoteExecutor.Storage.Datasets.Formats;

namespace RemoteExecutor.Storage.Datasets;

/// <summary>Finds out what a data set looks like: first what is quick, then what takes reading it all.</summary>
internal static class ProfileReader
{
    private const int HeadBytes = 1 << 20;
    private const int MaxFiles = 100_000;

    private static readonly EnumerationOptions WholeTree = new()
    {
        // Links are not part of what is mounted.
        RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true, MaxRecursionDepth = 64,
    };

    public static DatasetProfile AtFirstGlance(string path, FileStatus status) => status.Kind == FileKind.Folder
        ? new() { Format = DatasetFormat.Folder }
        : new() { Format = FormatOf(Path.GetExtension(path).ToLowerInvariant()), SizeBytes = status.Size };

    /// <summary>Each profile knows more than the one before.</summary>
    public static async IAsyncEnumerable<DatasetProfile> ReadAsync(string path, FileStatus status, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var profile = AtFirstGlance(path, status);
        if (profile.Format == DatasetFormat.Folder)
        {
            yield return Folder(path, cancellationToken);
            yield break;
        }

        await using var file = new FileStream(path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan });
        var head = new byte[(int)Math.Min(HeadBytes, file.Length)];
        head = head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken)];
        if (profile.Format == DatasetFormat.Unknown) profile = profile with { Format = Sniff(head) };
        file.Position = 0;
        switch (profile.Format)
        {
            case DatasetFormat.Parquet:
                yield return await ParquetFormat.ReadAsync(profile, file, cancellationToken);
                break;
            case DatasetFormat.Csv or DatasetFormat.Tsv when CsvHead.Read(head, head.Length < file.Length, profile.Format) is { } csv:
                profile = profile with { Columns = csv.Columns };
                yield return profile;
                yield return profile with { Rows = Math.Max(0, await CsvRows.CountAsync(file, csv.Delimiter, cancellationToken) - (csv.HasHeader ? 1 : 0)) };
                break;
            case DatasetFormat.JsonLines:
                profile = profile with { Columns = JsonLinesFormat.Columns(head, head.Length < file.Length) };
                yield return profile;
                yield return profile with { Rows = await JsonLinesFormat.CountAsync(file, cancellationToken) };
                break;
            case DatasetFormat.Json:
                yield return await JsonFormat.ReadAsync(profile, file, cancellationToken);
                break;
            default:
                yield return profile;
                break;
        }
    }

    private static DatasetProfile Folder(string path, CancellationToken cancellationToken)
    {
        var (files, bytes) = (0, 0L);
        foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", WholeTree))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++files > MaxFiles) return new() { Format = DatasetFormat.Folder };
            bytes += file.Length;
        }

        return new() { Format = DatasetFormat.Folder, SizeBytes = bytes, Files = files };
    }

    private static DatasetFormat FormatOf(string extension) => extension switch
    {
        ".csv" => DatasetFormat.Csv,
        ".tsv" or ".tab" => DatasetFormat.Tsv,
        ".json" => DatasetFormat.Json,
        ".jsonl" or ".ndjson" => DatasetFormat.JsonLines,
        ".parquet" or ".pq" => DatasetFormat.Parquet,
        _ => DatasetFormat.Unknown,
    };

    private static DatasetFormat Sniff(ReadOnlySpan<byte> head) =>
        head.StartsWith("PAR1"u8) ? DatasetFormat.Parquet
        : head.TrimStart(" \t\r\n"u8) is [(byte)'[', ..] ? DatasetFormat.Json
        : DatasetFormat.Unknown;
}
