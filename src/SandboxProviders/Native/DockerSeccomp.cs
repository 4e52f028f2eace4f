using System.Runtime.InteropServices;
using System.Text.Json;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>A profile in Docker's shape: like the OCI one, with rules that depend on architecture, capabilities and kernel.</summary>
internal sealed record DockerSeccomp
{
    public required string DefaultAction { get; init; }

    public uint? DefaultErrnoRet { get; init; }

    public IReadOnlyList<Architecture> ArchMap { get; init; } = [];

    public IReadOnlyList<Rule> Syscalls { get; init; } = [];

    /// <summary>The profile as the runtime takes it, for this machine and a process without capabilities.</summary>
    public static OciSeccomp ForThisMachine(string json)
    {
        var profile = JsonSerializer.Deserialize(json, OciJson.Default.DockerSeccomp) ?? throw new JsonException("The seccomp profile is empty.");
        var (docker, native) = RuntimeInformation.ProcessArchitecture switch
        {
            System.Runtime.InteropServices.Architecture.X64 => ("amd64", "SCMP_ARCH_X86_64"),
            System.Runtime.InteropServices.Architecture.Arm64 => ("arm64", "SCMP_ARCH_AARCH64"),
            var other => throw new PlatformNotSupportedException($"No sandboxes on {other}."),
        };
        var map = profile.ArchMap.FirstOrDefault(entry => entry.Name == native);
        return new OciSeccomp
        {
            DefaultAction = profile.DefaultAction,
            DefaultErrnoRet = profile.DefaultErrnoRet,
            Architectures = [native, .. map?.SubArchitectures ?? []],
            Syscalls = [.. profile.Syscalls.Where(rule => rule.AppliesTo(docker, Environment.OSVersion.Version)).Select(rule => rule.ToOci())],
        };
    }

    public sealed record Architecture
    {
        [System.Text.Json.Serialization.JsonPropertyName("architecture")]
        public required string Name { get; init; }

        public IReadOnlyList<string>? SubArchitectures { get; init; }
    }

    public sealed record Condition
    {
        public IReadOnlyList<string>? Arches { get; init; }

        public IReadOnlyList<string>? Caps { get; init; }

        public string? MinKernel { get; init; }
    }

    public sealed record Rule
    {
        public IReadOnlyList<string>? Names { get; init; }

        public required string Action { get; init; }

        public uint? ErrnoRet { get; init; }

        public IReadOnlyList<OciSyscallArgument>? Args { get; init; }

        public Condition? Includes { get; init; }

        public Condition? Excludes { get; init; }

        /// <summary>A sandbox has no capabilities, so what one would allow is out, and what the lack of one would forbid is in.</summary>
        public bool AppliesTo(string architecture, Version kernel)
        {
            if (Includes is { } only)
            {
                if (only.Caps is { Count: > 0 }) return false;
                if (only.Arches is { Count: > 0 } arches && !arches.Contains(architecture)) return false;
                if (only.MinKernel is { } oldest && kernel < Version.Parse(oldest)) return false;
            }

            return Excludes is not { } not
                || (!(not.Arches ?? []).Contains(architecture) && (not.MinKernel is not { } newest || kernel < Version.Parse(newest)));
        }

        public OciSyscall ToOci() => new()
        {
            Names = Names ?? throw new JsonException("A seccomp rule names no system call."),
            Action = Action,
            ErrnoRet = ErrnoRet,
            Args = Args is { Count: > 0 } ? Args : null,
        };
    }
}
