using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>One file of a data set.</summary>
internal sealed record DatasetFile(string Path, long Bytes);

/// <summary>
/// A data set as its files are now. Two versions are the same when names, sizes, times of modification and times of creation are: a file that is
/// replaced is created anew.
/// </summary>
internal sealed record DatasetVersion
{
    /// <summary>Most files of a set.</summary>
    public const int MostFiles = 100_000;

    // Changes when the same file would make another filter.
    private const int Format = 1;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    /// <summary>Hex, from the path alone.</summary>
    public required string PathKey { get; init; }

    /// <summary>Hex, from the path and everything that tells versions apart.</summary>
    public required string Key { get; init; }

    public required IReadOnlyList<DatasetFile> Files { get; init; }

    /// <summary>When the last file was written or created.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    public long Bytes => Files.Sum(file => file.Bytes);

    /// <exception cref="IOException">Not there, not readable, or more than <see cref="MostFiles"/> files.</exception>
    public static DatasetVersion Of(Dataset dataset)
    {
        var root = Resolve(dataset.Path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Format);
        Append(hash, dataset.Path);
        var files = new List<DatasetFile>();
        var changed = DateTimeOffset.MinValue;
        foreach (var entry in EntriesOf(root))
        {
            if (files.Count == MostFiles) throw new IOException("The data set has too many files.");
            if (entry is FileInfo file) files.Add(new(file.FullName, file.Length));
            Append(hash, entry.FullName);
            Append(hash, entry is FileInfo { Length: var length } ? length : -1);
            Append(hash, entry.LastWriteTimeUtc.Ticks);
            Append(hash, entry.CreationTimeUtc.Ticks);
            changed = Latest(changed, entry.LastWriteTimeUtc, entry.CreationTimeUtc);
        }

        return new DatasetVersion
        {
            PathKey = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataset.Path)))[..32],
            Key = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Files = files,
            ChangedAt = changed,
        };
    }

    private static FileSystemInfo Resolve(string path)
    {
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        entry = entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry;
        return entry.Exists ? entry : throw new FileNotFoundException("The data set is not there.");
    }

    private static IEnumerable<FileSystemInfo> EntriesOf(FileSystemInfo root) => root is DirectoryInfo folder
        ? [folder, .. folder.EnumerateFileSystemInfos("*", Everything).Take(MostFiles * 2).OrderBy(entry => entry.FullName, StringComparer.Ordinal)]
        : [root];

    private static DateTimeOffset Latest(DateTimeOffset first, DateTime second, DateTime third) =>
        new[] { first, new DateTimeOffset(second, TimeSpan.Zero), new DateTimeOffset(third, TimeSpan.Zero) }.Max();

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        Append(hash, text.Length);
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
