using System.ComponentModel;
using System.Runtime.InteropServices;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>The few system calls that .NET has no name for.</summary>
internal static partial class Kernel
{
    public const short PollIn = 1;

    private const long PidfdOpen = 434;
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

    private static IOException Fault(string call)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{call}: {new Win32Exception(error).Message} (errno {error})");
    }
}
