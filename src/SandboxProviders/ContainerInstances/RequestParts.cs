using System.IO.Compression;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>The runner's request, compressed and cut into files of a secret volume. It is part of the group: the group cannot exist without it.</summary>
internal static class RequestParts
{
    /// <summary>Compressed bytes in all. As base64 they stay, with the rest of the body, below the 4 MiB that Azure Resource Manager takes.</summary>
    public const int MaxBytes = 2_900_000;

    /// <summary>As base64 below 1 MiB, the most that one secret holds elsewhere.</summary>
    private const int PartBytes = 700_000;

    /// <summary>File name → content.</summary>
    /// <exception cref="SandboxException">Code and input do not fit.</exception>
    public static async Task<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> OfAsync(
        SandboxSpec spec, RunRequest request, CancellationToken cancellationToken)
    {
        using var compressed = new BoundedBuffer(MaxBytes);
        try
        {
            await using var deflating = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true);
            await RunnerRequest.WriteAsync(deflating, Limited(spec, request), spec, cancellationToken);
        }
        catch (BoundedBufferFullException e)
        {
            throw ArmFaults.New(
                SandboxStage.Start, spec.SandboxId, false,
                $"Code and input are too large for a container group: more than {MaxBytes} bytes even when compressed. Use another provider for such inputs.", e);
        }

        var all = compressed.Written;
        return Enumerable.Range(0, (all.Length + PartBytes - 1) / PartBytes).ToDictionary(
            number => $"request.{number}", number => all.Slice(number * PartBytes, Math.Min(PartBytes, all.Length - (number * PartBytes))));
    }

    /// <summary>Limits that other providers leave to the kernel's control groups and file systems, and Azure does not offer.</summary>
    private static RunRequest Limited(SandboxSpec spec, RunRequest request) => request with
    {
        MaxFileBytes = Math.Min(request.MaxFileBytes, SandboxLimits.MaxFileBytes(spec)),
        MaxDiskBytes = (long)SandboxLimits.ScratchMb(spec) << 20,
        MaxProcesses = spec.MaxProcesses,
    };
}
