using System.Runtime.InteropServices;

namespace RemoteExecutor.Core.Datasets.Files;

/// <summary>What a path is, links not followed.</summary>
/// <param name="Kind">Of the path itself.</param>
/// <param name="Permissions">The lower nine bits of the mode.</param>
/// <param name="Owner">User id.</param>
/// <param name="Group">Group id.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Nanoseconds since 1970; anyone who may write can set it.</param>
/// <param name="Changed">Last change of content, name or mode, nanoseconds since 1970; only the kernel sets it, at a rename too.</param>
/// <param name="Inode">Tells a file from the one that was at this path before.</param>
public readonly partial record struct FileStatus(FileKind Kind, int Permissions, uint Owner, uint Group, long Size, long Modified, long Changed, ulong Inode)
{
    private const int CurrentDirectory = -100;
    private const int NoFollow = 0x100;
    private const uint BasicStats = 0x7ff;
    private const int TypeMask = 0xF000;

    /// <summary>Null when there is no such path, or this process may not look.</summary>
    public static FileStatus? Of(string path)
    {
        if (!OperatingSystem.IsLinux() || StatX(CurrentDirectory, path, NoFollow, BasicStats, out var raw) != 0) return null;
        var kind = (raw.Mode & TypeMask) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };
        return new(kind, raw.Mode & 0x1FF, raw.Owner, raw.Group, (long)raw.Size, raw.Modified.Nanoseconds, raw.Changed.Nanoseconds, raw.Inode);
    }

    /// <summary><c>struct statx</c>, the same on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Raw
    {
        [FieldOffset(0x14)]
        public uint Owner;

        [FieldOffset(0x18)]
        public uint Group;

        [FieldOffset(0x1C)]
        public ushort Mode;

        [FieldOffset(0x20)]
        public ulong Inode;

        [FieldOffset(0x28)]
        public ulong Size;

        [FieldOffset(0x60)]
        public Moment Changed;

        [FieldOffset(0x70)]
        public Moment Modified;
    }

    /// <summary><c>struct statx_timestamp</c>.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 16)]
    private struct Moment
    {
        [FieldOffset(0)]
        public long Seconds;

        [FieldOffset(8)]
        public uint Remainder;

        public readonly long Nanoseconds => (Seconds * 1_000_000_000) + Remainder;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out Raw status);
}

public enum FileKind
{
    File,
    Folder,
    Link,

    /// <summary>A socket, a device or a pipe.</summary>
    Special,
}
