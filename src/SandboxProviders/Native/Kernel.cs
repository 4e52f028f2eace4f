using System.ComponentModel;
using System.Runtime.InteropServices;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>The few system calls that .NET has no name for.</summary>
internal static partial class Kernel
{
    public const short PollIn = 1;

    private const long PidfdOpen = 434;
    private const long OpenTreeNumber = 428;
    private const long MoveMountNumber = 429;
    private const long OpenAt2Number = 437;
    private const long MountSetAttributesNumber = 442;
    private const long CurrentDirectory = -100;
    private const long EmptyPath = 0x1000;
    private const long OpenTreeClone = 1;
    private const long MoveMountEmptyPath = 4;
    private const ulong OpenPath = 0x200000;

    /// <summary>Neither symbolic nor magic links, in any component.</summary>
    private const ulong ResolveNoLinks = 0x06;
    private const ulong MountReadOnly = 1;
    private const ulong MountPrivate = 1 << 18;
    private const ulong MountNoSuid = 2;
    private const ulong MountNoDev = 4;
    private const ulong MountNoExec = 8;
    private const int UnmountDetach = 2;
    private const int NoSuchProcess = 3;
    private const int InvalidArgument = 22;
    private const int NonBlocking = 2048;
    private const int CloseOnExec = 524288;

    [StructLayout(LayoutKind.Sequential)]
    public struct PollEntry
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }

    public static void MountMemory(string folder, int sizeMb)
    {
        if (Mount("remote-executor", folder, "tmpfs", MountNoSuid | MountNoDev | MountNoExec, $"mode=0700,size={sizeMb}m,nr_inodes=64") != 0) throw Fault("mount");
    }

    /// <summary>Takes the topmost mount off a folder; what is still open in it is freed when it is closed.</summary>
    public static void Unmount(string folder)
    {
        // Not a mount point (any more) is what was asked for.
        if (Unmount(folder, UnmountDetach) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument) throw Fault("umount2");
    }

    /// <summary>
    /// Mounts what is at <paramref name="source"/> on <paramref name="target"/>, read-only, without what is mounted below it. What was looked
    /// up is what is mounted: no link is followed, and nothing can be put in its place meanwhile.
    /// </summary>
    public static void Pin(string source, string target)
    {
        var how = new OpenHow { Flags = OpenPath | CloseOnExec, Resolve = ResolveNoLinks };
        using var found = new Descriptor(OpenAt2(OpenAt2Number, CurrentDirectory, source, how, Marshal.SizeOf<OpenHow>()), "openat2");
        using var tree = new Descriptor(OpenTree(OpenTreeNumber, found.Number, "", EmptyPath | OpenTreeClone | CloseOnExec), "open_tree");
        var attributes = new MountAttributes { Set = MountReadOnly | MountNoSuid | MountNoDev | MountNoExec, Propagation = MountPrivate };
        if (MountSetAttributes(MountSetAttributesNumber, tree.Number, "", EmptyPath, attributes, Marshal.SizeOf<MountAttributes>()) != 0) throw Fault("mount_setattr");
        if (MoveMount(MoveMountNumber, tree.Number, "", CurrentDirectory, target, MoveMountEmptyPath) != 0) throw Fault("move_mount");
    }

    /// <summary>A descriptor that becomes readable when the process ends, or null when there is no such process.</summary>
    public static int? OpenProcess(int pid)
    {
        var descriptor = SystemCall(PidfdOpen, pid, 0);
        if (descriptor >= 0) return (int)descriptor;
        return Marshal.GetLastPInvokeError() is NoSuchProcess or InvalidArgument ? null : throw Fault("pidfd_open");
    }

    public static int OpenSignal() => EventFd(0, NonBlocking | CloseOnExec) is >= 0 and var descriptor ? descriptor : throw Fault("eventfd");

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll([In, Out] PollEntry[] entries, ulong count, int timeoutMs);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "eventfd_write", SetLastError = true)]
    public static partial int Signal(int descriptor, ulong value);

    [LibraryImport("libc", EntryPoint = "eventfd_read", SetLastError = true)]
    public static partial int ClearSignal(int descriptor, out ulong value);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Mount(string source, string target, string type, ulong flags, string data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unmount(string target, int flags);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial long SystemCall(long number, long first, long second);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    private static partial int EventFd(uint value, int flags);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial long OpenAt2(long number, long folder, string path, in OpenHow how, long size);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial long OpenTree(long number, long folder, string path, long flags);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial long MountSetAttributes(long number, long folder, string path, long flags, in MountAttributes attributes, long size);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial long MoveMount(long number, long fromFolder, string from, long toFolder, string to, long flags);

    [StructLayout(LayoutKind.Sequential)]
    private struct OpenHow
    {
        public ulong Flags;
        public ulong Mode;
        public ulong Resolve;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct MountAttributes
    {
        public ulong Set;
        public ulong Clear;
        public ulong Propagation;
        public ulong UserNamespace;
    }

    private sealed class Descriptor : IDisposable
    {
        public Descriptor(long number, string call) => Number = number >= 0 ? number : throw Fault(call);

        public long Number { get; }

        public void Dispose() => _ = Close((int)Number);
    }

    private static KernelException Fault(string call)
    {
        var error = Marshal.GetLastPInvokeError();
        return new KernelException($"{call}: {new Win32Exception(error).Message} (errno {error})", error);
    }
}

/// <summary>A system call failed.</summary>
internal sealed class KernelException(string message, int error) : IOException(message)
{
    /// <summary>errno</summary>
    public int Error { get; } = error;
}
