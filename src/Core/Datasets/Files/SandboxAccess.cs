using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace RemoteExecutor.Core.Datasets.Files;

/// <summary>
/// Can the user of a sandbox read a file? It is an ordinary user of the machine by number, without a share in any group of the owner.
/// Only the data set itself counts: its parents are not part of the mount.
/// </summary>
public static partial class SandboxAccess
{
    /// <summary>User and group of the runner; the image knows them.</summary>
    public const int UserId = 10001;

    private const int Read = 4, Execute = 1;
    private const int MaxEntries = 10_000;

    /// <summary>The first path of a data set that a sandbox cannot read; null when there is none among the first 10,000.</summary>
    public static string? FirstUnreadable(string path)
    {
        var left = MaxEntries;
        return FirstUnreadable(path, ref left);
    }

    private static string? FirstUnreadable(string path, ref int left)
    {
        if (--left < 0 || FileStatus.Of(path) is not { Kind: FileKind.File or FileKind.Folder } status) return null;
        if (!Allows(path, status, status.Kind == FileKind.Folder ? Read | Execute : Read)) return path;
        if (status.Kind != FileKind.Folder) return null;
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(path))
                if (FirstUnreadable(entry, ref left) is { } unreadable) return unreadable;
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            // Not even the host may look: worth the same advice.
            return path;
        }
    }

    private static bool Allows(string path, FileStatus status, int wanted)
    {
        if (status.Owner == UserId) return Has(status.Permissions >> 6, wanted);
        if (AccessList(path) is { Length: > 4 } list) return Allows(list.AsSpan(4), status, wanted);
        return Has(status.Group == UserId ? status.Permissions >> 3 : status.Permissions, wanted);
    }

    /// <summary>The access check algorithm of acl(5), for anyone but the owner.</summary>
    private static bool Allows(ReadOnlySpan<byte> entries, FileStatus status, int wanted)
    {
        var (mask, other, user, inGroup, byGroup) = (7, 0, (int?)null, false, false);
        for (; entries.Length >= 8; entries = entries[8..])
            if (BinaryPrimitives.ReadUInt16LittleEndian(entries) == 0x10) mask = BinaryPrimitives.ReadUInt16LittleEndian(entries[2..]);
            else Take(BinaryPrimitives.ReadUInt16LittleEndian(entries), BinaryPrimitives.ReadUInt16LittleEndian(entries[2..]), BinaryPrimitives.ReadUInt32LittleEndian(entries[4..]));

        if (user is { } named) return Has(named & mask, wanted);
        return inGroup ? byGroup && Has(mask, wanted) : Has(other, wanted);

        void Take(int tag, int permissions, uint id)
        {
            if (tag == 0x02 && id == UserId) user = permissions;
            if (tag == 0x20) other = permissions;
            if ((tag != 0x04 || status.Group != UserId) && (tag != 0x08 || id != UserId)) return;
            inGroup = true;
            byGroup |= Has(permissions, wanted);
        }
    }

    private static bool Has(int permissions, int wanted) => (permissions & wanted) == wanted;

    /// <summary>Null without one.</summary>
    private static byte[]? AccessList(string path)
    {
        var list = new byte[4 << 10];
        var length = GetAttribute(path, "system.posix_acl_access", list, (nuint)list.Length);
        return length > 0 ? list[..(int)length] : null;
    }

    [LibraryImport("libc", EntryPoint = "lgetxattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetAttribute(string path, string name, [Out] byte[] value, nuint size);
}
