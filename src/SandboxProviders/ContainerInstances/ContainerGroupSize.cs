using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>
/// Cores and memory as Azure takes them: in steps of a tenth, and for a group at least one core and 1 GB. The container's limit may be
/// below what its group is given, so a small sandbox stays small, though it costs as much as one core and 1 GB.
/// </summary>
internal readonly record struct ContainerGroupSize(decimal Cpu, decimal MemoryGb)
{
    /// <summary>Largest group with a virtual network in every region.</summary>
    public const decimal MaxCpu = 4;

    public const decimal MaxMemoryGb = 16;

    public decimal GroupCpu => Math.Max(1, Cpu);

    public decimal GroupMemoryGb => Math.Max(1, MemoryGb);

    /// <summary>Rounded up: never less than asked for.</summary>
    /// <exception cref="SandboxException">More than Azure has.</exception>
    public static ContainerGroupSize Of(SandboxSpec spec)
    {
        var size = new ContainerGroupSize(UpToTenths((decimal)spec.CpuLimit), UpToTenths(spec.MemoryLimitMb / 1024m));
        if (size.Cpu <= MaxCpu && size.MemoryGb <= MaxMemoryGb) return size;
        throw ArmFaults.New(
            SandboxStage.Create, spec.SandboxId, false, $"A container group has at most {MaxCpu} cores and {MaxMemoryGb} GB; asked for {size.Cpu} and {size.MemoryGb}.");
    }

    private static decimal UpToTenths(decimal value) => Math.Ceiling(value * 10) / 10;
}
