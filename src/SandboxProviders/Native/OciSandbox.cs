using System.Globalization;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>The container that is a sandbox. A pure function of the specification and this machine.</summary>
internal static class OciSandbox
{
    private const ulong CpuPeriodMicroseconds = 100_000;

    public static OciConfig Of(SandboxSpec spec, string rootFs, string datasets) => new(
        "1.0.2",
        ProcessOf(spec),
        new OciRoot(rootFs, Readonly: true),
        SandboxLimits.Hostname,
        [.. MountsOf(spec), .. DatasetsOf(spec, datasets)],
        new OciLinux
        {
            Namespaces = [.. ((string[])["pid", "ipc", "uts", "mount", "network", "cgroup"]).Select(type => new OciNamespace(type))],
            CgroupsPath = Cgroups.PathOf(spec.SandboxId),
            Resources = ResourcesOf(spec),
            Seccomp = DockerSeccomp.ForThisMachine(SeccompProfile.Json),
            MaskedPaths = KernelPaths.Masked,
            ReadonlyPaths = KernelPaths.Readonly,
            RootfsPropagation = "private",
        });

    private static OciProcess ProcessOf(SandboxSpec spec) => new()
    {
        User = new OciUser(SandboxLimits.UserId, SandboxLimits.UserId),
        // As the image's entry point in sandbox/Dockerfile.
        Args = ["/usr/bin/python3", "-I", "-B", "/opt/remote-executor/runner"],
        Env = ["PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "HOME=/tmp"],
        Cwd = "/tmp",
        Capabilities = new OciCapabilities(),
        NoNewPrivileges = true,
        OomScoreAdj = SandboxLimits.OomScoreAdjust,
        Rlimits =
        [
            Limit("RLIMIT_NOFILE", spec.MaxOpenFiles),
            Limit("RLIMIT_FSIZE", SandboxLimits.MaxFileBytes(spec)),
            Limit("RLIMIT_CORE", 0),
            Limit("RLIMIT_MEMLOCK", 0),
            Limit("RLIMIT_MSGQUEUE", 0),
        ],
    };

    private static OciMount[] MountsOf(SandboxSpec spec) =>
    [
        new("/proc", "proc", "proc", ["nosuid", "noexec", "nodev"]),
        new("/dev", "tmpfs", "tmpfs", ["nosuid", "noexec", "strictatime", "mode=755", "size=64k", "ro"]),
        new("/sys", "sysfs", "sysfs", ["nosuid", "noexec", "nodev", "ro"]),
        new("/sys/fs/cgroup", "cgroup", "cgroup", ["nosuid", "noexec", "nodev", "relatime", "ro"]),
        new("/tmp", "tmpfs", "tmpfs",
            ["nosuid", "noexec", "nodev", "mode=1777", string.Create(CultureInfo.InvariantCulture, $"size={SandboxLimits.ScratchMb(spec)}m")]),
    ];

    /// <summary>The mount points are made in a file system of the sandbox's own: the root is everybody's.</summary>
    private static IEnumerable<OciMount> DatasetsOf(SandboxSpec spec, string datasets)
    {
        if (spec.Datasets.Count == 0) return [];
        return
        [
            new(DatasetMount.Root, "tmpfs", "tmpfs", ["nosuid", "noexec", "nodev", "mode=755", "size=64k", "ro"]),
            .. spec.Datasets.Select(dataset => new OciMount(
                dataset.Target, "bind", Path.Combine(datasets, dataset.Name), ["bind", "ro", "nosuid", "nodev", "noexec", "private"])),
        ];
    }

    private static OciResources ResourcesOf(SandboxSpec spec)
    {
        var memory = SandboxLimits.MemoryBytes(spec);
        return new OciResources(
            [new OciDeviceRule(Allow: false, "rwm")],
            new OciMemory(memory, Cgroups.CanLimitSwap ? memory : null),
            new OciCpu((long)(spec.CpuLimit * CpuPeriodMicroseconds), CpuPeriodMicroseconds),
            new OciPids(spec.MaxProcesses));
    }

    private static OciRlimit Limit(string type, long value) => new(type, value, value);
}
