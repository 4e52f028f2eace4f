using System.Globalization;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>Waits for the first process of a sandbox, which is not our child when an earlier host started it.</summary>
internal sealed class NativeWatch(SandboxFiles files, Runc runc, ProcessWatch processes)
{
    public async Task<RunState> LookAsync(string sandboxId, TimeSpan slice, CancellationToken cancellationToken)
    {
        if (!File.Exists(files.Config(sandboxId))) return RunState.Gone;
        if (!File.Exists(files.Attempt(sandboxId)))
        {
            await Task.Delay(slice, cancellationToken);
            return RunState.Running;
        }

        if (await FindProcessAsync(sandboxId, cancellationToken) is not { } pid) return RunState.Ended;
        return await processes.HasEndedAsync(pid, () => Cgroups.Contains(sandboxId, pid), slice, cancellationToken) ? RunState.Ended : RunState.Running;
    }

    /// <summary>Null when there is none, or none any more.</summary>
    private async Task<int?> FindProcessAsync(string sandboxId, CancellationToken cancellationToken)
    {
        var file = files.Pid(sandboxId);
        if (File.Exists(file) && int.TryParse(await File.ReadAllTextAsync(file, cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture, out var pid)) return pid;
        return await runc.FindAsync(sandboxId, cancellationToken) is (not "stopped", var found) ? found : null;
    }
}
