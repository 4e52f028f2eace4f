using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Datasets.Files;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>One file of a data set.</summary>
internal sealed record DatasetFile(string Path, long Bytes);

/// <summary>
/// A data set as its files are now. Two versions are the same when path, names, inodes, sizes, times of modification and the kernel's own times of
/// change are: a file that was written earlier and is renamed into place, or whose times are set back, is another version.
/// </summary>
internal sealed record DatasetVersion
{
    /// <summary>Most files of a set, and as many folders and other things.</summary>
    public const int MostFiles = 100_000;

    // Changes when the same file would make another filter.
    private const int Format = 2;

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

    public long Bytes => Files.Sum(file => file.Bytes);

    /// <exception cref="IOException">Not there, not readable, or more than <see cref="MostFiles"/> files.</exception>
    public static DatasetVersion Of(Dataset dataset)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Format);
        Append(hash, dataset.Path);
        var files = new List<DatasetFile>();
        var entries = 0;
        foreach (var path in PathsOf(dataset.Path))
        {
            if (files.Count == MostFiles || ++entries > MostFiles * 2) throw new IOException("The data set has too many files.");
            var status = StatusOf(path);
            if (status.Kind == FileKind.File) files.Add(new(path, status.Size));
            Append(hash, path);
            Append(hash, status.Kind == FileKind.File ? status.Size : -1);
            Append(hash, status.Modified);
            Append(hash, status.Changed);
            Append(hash, (long)status.Inode);
        }

        return new DatasetVersion
        {
            PathKey = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataset.Path)))[..32],
            Key = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Files = files,
        };
    }

    /// <summary>The set itself, then what is in it. Links are not followed: they lead nowhere in a sandbox.</summary>
    private static IEnumerable<string> PathsOf(string root) => StatusOf(root).Kind switch
    {
        FileKind.File => [root],
        FileKind.Folder => [root, .. Directory.EnumerateFileSystemEntries(root, "*", Everything).Take((MostFiles * 2) + 1).Order(StringComparer.Ordinal)],
        _ => throw new IOException("The data set is neither a file nor a folder any more."),
    };

    private static FileStatus StatusOf(string path) => FileStatus.Of(path) ?? throw new FileNotFoundException("A part of the data set is not there.");

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
