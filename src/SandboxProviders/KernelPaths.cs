namespace RemoteExecutor.SandboxProviders;

/// <summary>What the kernel shows of the machine below /proc and /sys: Docker's own lists, and a little more.</summary>
internal static class KernelPaths
{
    /// <summary>Not to be seen. <c>/proc/pressure</c> tells about the whole machine and lets anyone plant triggers.</summary>
    public static readonly string[] Masked =
    [
        "/proc/acpi", "/proc/asound", "/proc/interrupts", "/proc/kcore", "/proc/keys", "/proc/latency_stats", "/proc/pressure",
        "/proc/sched_debug", "/proc/scsi", "/proc/timer_list", "/proc/timer_stats", "/sys/devices/virtual/powercap", "/sys/firmware",
    ];

    /// <summary>Not to be changed.</summary>
    public static readonly string[] Readonly = ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"];
}
