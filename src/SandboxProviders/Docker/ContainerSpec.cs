using System.Globalization;
using Docker.DotNet.Models;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Docker;

/// <summary>The container that is a sandbox. A pure function of the specification and the options.</summary>
internal static class ContainerSpec
{
    private const long NanoCpus = 1_000_000_000;

    /// <summary>
    /// A channel of 1 MiB in the daemon's JSON log, where one byte takes up to six (<c>\u003c</c>). One file: a flood replaces itself.
    /// </summary>
    private const string MaxLogSize = "8m";

    public static CreateContainerParameters Of(SandboxSpec spec, DockerOptions options) => new()
    {
        Name = spec.SandboxId,
        Image = options.Image,
        Hostname = SandboxLimits.Hostname,
        User = string.Create(CultureInfo.InvariantCulture, $"{SandboxLimits.UserId}:{SandboxLimits.UserId}"),
        Labels = SandboxLabelSet.Of(spec),
        OpenStdin = true,
        // The daemon closes the runner's standard input when whoever fed it is gone, so a half-fed runner ends.
        StdinOnce = true,
        AttachStdin = true,
        NetworkDisabled = true,
        HostConfig = HostConfigOf(spec, options),
    };

    private static HostConfig HostConfigOf(SandboxSpec spec, DockerOptions options) => new()
    {
        Runtime = options.Runtime,
        CapDrop = ["ALL"],
        SecurityOpt = ["no-new-privileges:true", "seccomp=" + SeccompProfile.Json],
        Privileged = false,
        ReadonlyRootfs = true,
        MaskedPaths = KernelPaths.Masked,
        ReadonlyPaths = KernelPaths.Readonly,
        Tmpfs = new Dictionary<string, string>
        {
            ["/tmp"] = string.Create(CultureInfo.InvariantCulture, $"rw,nosuid,nodev,noexec,mode=1777,size={SandboxLimits.ScratchMb(spec)}m"),
        },
        Mounts = [.. spec.Datasets.Select(MountOf)],
        // No /dev/shm: a second place to write would be a second size to limit.
        IpcMode = "none",
        NetworkMode = "none",
        CgroupnsMode = "private",
        Init = false,
        Memory = SandboxLimits.MemoryBytes(spec),
        MemorySwap = SandboxLimits.MemoryBytes(spec),
        NanoCPUs = (long)(spec.CpuLimit * NanoCpus),
        PidsLimit = spec.MaxProcesses,
        OomScoreAdj = SandboxLimits.OomScoreAdjust,
        Ulimits =
        [
            Limit("nofile", spec.MaxOpenFiles),
            Limit("fsize", SandboxLimits.MaxFileBytes(spec)),
            Limit("core", 0),
            Limit("memlock", 0),
            Limit("msgqueue", 0),
        ],
        RestartPolicy = new RestartPolicy { Name = RestartPolicyKind.No },
        LogConfig = new LogConfig
        {
            Type = "json-file",
            Config = new Dictionary<string, string> { ["max-size"] = MaxLogSize, ["max-file"] = "1" },
        },
    };

    /// <summary>
    /// Without what is mounted below it: daemons before 25 would leave that writable. The container's own layer has the mount point. The API
    /// knows no nosuid, nodev and noexec here; no_new_privs, the device rules and seccomp stand for them.
    /// </summary>
    private static Mount MountOf(DatasetMount dataset) => new()
    {
        Type = "bind",
        Source = dataset.Source,
        Target = dataset.Target,
        ReadOnly = true,
        BindOptions = new BindOptions { NonRecursive = true, Propagation = "rprivate" },
    };

    private static Ulimit Limit(string name, long value) => new() { Name = name, Soft = value, Hard = value };
}
