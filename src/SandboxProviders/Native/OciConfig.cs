using System.Text.Json.Serialization;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>The parts of the OCI runtime specification (1.0) that a sandbox needs.</summary>
internal sealed record OciConfig(
    string OciVersion, OciProcess Process, OciRoot Root, string Hostname, IReadOnlyList<OciMount> Mounts, OciLinux Linux);

internal sealed record OciProcess
{
    public bool Terminal { get; init; }

    public required OciUser User { get; init; }

    public required IReadOnlyList<string> Args { get; init; }

    public required IReadOnlyList<string> Env { get; init; }

    public required string Cwd { get; init; }

    public required OciCapabilities Capabilities { get; init; }

    public required IReadOnlyList<OciRlimit> Rlimits { get; init; }

    public required bool NoNewPrivileges { get; init; }

    public required int OomScoreAdj { get; init; }
}

internal sealed record OciUser(int Uid, int Gid);

/// <summary>All sets are empty, and stay so.</summary>
internal sealed record OciCapabilities
{
    public IReadOnlyList<string> Bounding { get; } = [];

    public IReadOnlyList<string> Effective { get; } = [];

    public IReadOnlyList<string> Inheritable { get; } = [];

    public IReadOnlyList<string> Permitted { get; } = [];

    public IReadOnlyList<string> Ambient { get; } = [];
}

internal sealed record OciRlimit(string Type, long Hard, long Soft);

internal sealed record OciRoot(string Path, bool Readonly);

internal sealed record OciMount(string Destination, string Type, string Source, IReadOnlyList<string> Options);

internal sealed record OciLinux
{
    public required IReadOnlyList<OciNamespace> Namespaces { get; init; }

    public required string CgroupsPath { get; init; }

    public required OciResources Resources { get; init; }

    public required OciSeccomp Seccomp { get; init; }

    public required IReadOnlyList<string> MaskedPaths { get; init; }

    public required IReadOnlyList<string> ReadonlyPaths { get; init; }

    public required string RootfsPropagation { get; init; }
}

internal sealed record OciNamespace(string Type);

internal sealed record OciResources(IReadOnlyList<OciDeviceRule> Devices, OciMemory Memory, OciCpu Cpu, OciPids Pids);

internal sealed record OciDeviceRule(bool Allow, string Access);

internal sealed record OciMemory(long Limit, long? Swap);

internal sealed record OciCpu(long Quota, ulong Period);

internal sealed record OciPids(long Limit);

internal sealed record OciSeccomp
{
    public required string DefaultAction { get; init; }

    public uint? DefaultErrnoRet { get; init; }

    public required IReadOnlyList<string> Architectures { get; init; }

    public required IReadOnlyList<OciSyscall> Syscalls { get; init; }
}

internal sealed record OciSyscall
{
    public required IReadOnlyList<string> Names { get; init; }

    public required string Action { get; init; }

    public uint? ErrnoRet { get; init; }

    public IReadOnlyList<OciSyscallArgument>? Args { get; init; }
}

internal sealed record OciSyscallArgument(uint Index, ulong Value, ulong ValueTwo, string Op);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OciConfig))]
[JsonSerializable(typeof(DockerSeccomp))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class OciJson : JsonSerializerContext;
