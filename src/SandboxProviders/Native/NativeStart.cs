using System.Globalization;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>
/// Feeds the runner exactly once. The request is a complete file before the runtime is called, and the channel is a file that outlives
/// every crash: a runner that has ended with an empty channel has run nothing.
/// </summary>
internal sealed class NativeStart(SandboxFiles files, Runc runc)
{
    /// <summary>Called with the sandbox's lock held. Null when it has been started before; otherwise the attempt to start now.</summary>
    public async Task<string?> PrepareAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken)
    {
        var id = spec.SandboxId;
        if (HasWritten(id)) return null;
        if (File.Exists(files.Attempt(id)))
        {
            if (await runc.FindAsync(id, cancellationToken) is ("running", _)) return null;

            // Cut off before the runner said anything: only a half-made container can be left. The channel is asked again, now that
            // nothing can write to it any more.
            await runc.DeleteAsync(id, cancellationToken);
            await Cgroups.RemoveAsync(id, cancellationToken);
            if (Directory.Exists(files.RuncState(id))) Directory.Delete(files.RuncState(id), recursive: true);
            if (HasWritten(id)) return null;
        }

        await WriteRequestAsync(spec, request, cancellationToken);
        var attempt = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(files.Attempt(id), attempt, cancellationToken);
        return attempt;
    }

    /// <summary>Called without the lock, which the runtime's process takes over.</summary>
    public async Task RunAsync(string sandboxId, string attempt, CancellationToken cancellationToken)
    {
        await runc.StartAsync(sandboxId, attempt, cancellationToken);

        // The runner has it open; nobody else needs it.
        File.Delete(files.Request(sandboxId));
    }

    private async Task WriteRequestAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            files.Request(spec.SandboxId),
            new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        await RunnerRequest.WriteAsync(file, request, spec, cancellationToken);
    }

    /// <summary>The runner says <c>started</c> before anything else, so any byte means that user code may have run.</summary>
    private bool HasWritten(string sandboxId) => File.Exists(files.Channel(sandboxId)) && new FileInfo(files.Channel(sandboxId)).Length > 0;
}
