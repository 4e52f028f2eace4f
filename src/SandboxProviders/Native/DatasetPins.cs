using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>
/// Holds the data sets of a sandbox in place, from its making to its end, in the sandbox's own file system in memory: the runtime mounts
/// from there, so that no link put into a data set's path later leads it elsewhere. Unmounting the file system lets go of them.
/// </summary>
internal static class DatasetPins
{
    private const int PermissionDenied = 1;
    private const int NotImplemented = 38;

    public static void Ensure(SandboxSpec spec, string folder)
    {
        if (spec.Datasets.Count == 0) return;
        Directory.CreateDirectory(folder);
        foreach (var dataset in spec.Datasets)
        {
            var pin = Path.Combine(folder, dataset.Name);
            if (NativeMounts.IsMounted(pin)) continue;
            try
            {
                if (Directory.Exists(dataset.Source)) Directory.CreateDirectory(pin);
                else File.Create(pin).Dispose();
                Kernel.Pin(dataset.Source, pin);
            }
            catch (KernelException fault)
            {
                throw new SandboxException(
                    NativeSandboxProvider.ProviderName, SandboxStage.Mount, spec.SandboxId, isTransient: false, $"The data set {dataset.Name} cannot be mounted: {Explain(fault)}", fault);
            }
        }
    }

    private static string Explain(KernelException fault) => fault.Error is NotImplemented or PermissionDenied
        ? $"{fault.Message}; it takes Linux 5.12 and the right to mount."
        : fault.Message;
}
