namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>Removes every trace of a sandbox, whatever state a crash left it in, and verifies that.</summary>
internal sealed class NativeRemoval(SandboxFiles files, Runc runc)
{
    public async Task RemoveAsync(string sandboxId, CancellationToken cancellationToken)
    {
        if (!Exists(sandboxId)) return;
        files.MakeFolders();

        // Waits for a call of the runtime that is under way, which could otherwise bring the container back.
        using var taken = await SandboxLock.AcquireAsync(files.Lock(sandboxId), cancellationToken);
        await runc.DeleteAsync(sandboxId, cancellationToken);
        await Cgroups.RemoveAsync(sandboxId, cancellationToken);
        if (Directory.Exists(files.RuncState(sandboxId))) Directory.Delete(files.RuncState(sandboxId), recursive: true);
        NativeMounts.Remove(files.Folder(sandboxId));

        // These go last: until then the sandbox is on the list.
        File.Delete(files.Labels(sandboxId));
        taken.Delete();
        if (Exists(sandboxId)) throw new IOException("Something of the sandbox is left.");
    }

    private bool Exists(string sandboxId) =>
        File.Exists(files.Lock(sandboxId))
        || File.Exists(files.Labels(sandboxId))
        || Directory.Exists(files.Folder(sandboxId))
        || Directory.Exists(files.RuncState(sandboxId))
        || Cgroups.Existing(sandboxId).Length > 0;
}
