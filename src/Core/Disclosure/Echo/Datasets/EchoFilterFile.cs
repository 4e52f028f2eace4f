using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>
/// A filter in a file. A look-up reads 64 bytes of it; nothing is held in memory. Layout, little-endian: magic, blocks (log 2), stride, bytes of names, key of the
/// version, SHA-256 of all but itself; from 128 on the public names, then, at the next multiple of 64, the blocks.
/// </summary>
internal sealed class EchoFilterFile : IEchoKeys
{
    private const int HeaderBytes = 128, HashAt = 64, CheckBytes = 1 << 20, MostNamesBytes = 1 << 20, MostBlocksLog2 = 26;

    private static ReadOnlySpan<byte> Magic => "RXECHO\0\u0001"u8;

    private readonly SafeFileHandle _file;
    private readonly int _blocksLog2;
    private readonly long _blocksAt;

    private EchoFilterFile(SafeFileHandle file, int blocksLog2, int stride, HashSet<string> names, long blocksAt) =>
        (_file, _blocksLog2, Stride, PublicNames, _blocksAt) = (file, blocksLog2, stride, names, blocksAt);

    public int Stride { get; }

    public bool ShortInsideWords => false;

    public IReadOnlySet<string> PublicNames { get; }

    public bool Contains(EchoKind kind, ulong key)
    {
        Span<ulong> block = stackalloc ulong[EchoFilter.WordsPerBlock];
        var at = _blocksAt + ((long)EchoFilter.BlockOf(key, _blocksLog2) * EchoFilter.BlockBytes);
        if (RandomAccess.Read(_file, MemoryMarshal.AsBytes(block), at) != EchoFilter.BlockBytes) throw new IOException("The filter of a data set was cut short.");
        return EchoFilter.IsSet(block, kind, key);
    }

    /// <summary>Writes a filter where there was none, or over an old one, in one step.</summary>
    public static void Write(string path, string versionKey, EchoFilter filter)
    {
        var names = Encoding.UTF8.GetBytes(string.Join('\n', filter.PublicNames));
        if (names.Length > MostNamesBytes) names = [];
        var body = new byte[BodyStart(names.Length) - HeaderBytes];
        names.CopyTo(body, 0);
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), filter.BlocksLog2);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), filter.Stride);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), names.Length);
        Convert.FromHexString(versionKey).CopyTo(header, 32);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header, 0, HashAt);
        hash.AppendData(body);
        hash.AppendData(MemoryMarshal.AsBytes(filter.Words));
        hash.GetHashAndReset().CopyTo(header, HashAt);

        var unfinished = path + ".tmp";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(unfinished, options))
        {
            file.Write(header);
            file.Write(body);
            file.Write(MemoryMarshal.AsBytes(filter.Words));
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Null when there is no such file, it is of another version, or a single bit of it is wrong.</summary>
    public static EchoFilterFile? Open(string path, string versionKey)
    {
        if (!File.Exists(path)) return null;
        var file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        var opened = Checked(file, versionKey);
        if (opened is null) file.Dispose();
        return opened;
    }

    private static EchoFilterFile? Checked(SafeFileHandle file, string versionKey)
    {
        var header = new byte[HeaderBytes];
        if (RandomAccess.Read(file, header, 0) != HeaderBytes || !header.AsSpan().StartsWith(Magic)) return null;
        var blocksLog2 = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8));
        var stride = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12));
        var namesBytes = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(16));
        if (blocksLog2 is < 0 or > MostBlocksLog2 || stride is < 1 or > 1024 || namesBytes is < 0 or > MostNamesBytes) return null;
        if (RandomAccess.GetLength(file) != BodyStart(namesBytes) + ((long)EchoFilter.BlockBytes << blocksLog2)) return null;
        if (!header.AsSpan(32, 32).SequenceEqual(Convert.FromHexString(versionKey)) || !header.AsSpan(HashAt, 32).SequenceEqual(HashOf(file))) return null;

        var names = new byte[namesBytes];
        RandomAccess.Read(file, names, HeaderBytes);
        return new(file, blocksLog2, stride, [.. Encoding.UTF8.GetString(names).Split('\n', StringSplitOptions.RemoveEmptyEntries)], BodyStart(namesBytes));
    }

    private static byte[] HashOf(SafeFileHandle file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[CheckBytes];
        hash.AppendData(buffer, 0, RandomAccess.Read(file, buffer.AsSpan(0, HashAt), 0));
        long at = HeaderBytes;
        for (int read; (read = RandomAccess.Read(file, buffer, at)) > 0; at += read) hash.AppendData(buffer, 0, read);
        return hash.GetHashAndReset();
    }

    private static long BodyStart(int namesBytes) => (HeaderBytes + namesBytes + EchoFilter.BlockBytes - 1L) / EchoFilter.BlockBytes * EchoFilter.BlockBytes;
}
