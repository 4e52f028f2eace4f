using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>Sandboxes as containers of <c>runc</c> on an unpacked root filesystem: Linux namespaces and control groups, no daemon.</summary>
internal sealed class NativeSandboxProvider(
    IOptions<NativeOptions> options, SandboxFiles files, NativeLabels labels, NativeStart start, NativeWatch watch, NativeRemoval removal, NativeHealth health)
    : ISandboxProvider
{
    public const string ProviderName = "native";

    public string Name => ProviderName;

    public bool MountsDatasets => true;

    public TimeSpan StartAllowance => TimeSpan.FromSeconds(20);

    public Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken) => health.CheckAsync(cancellationToken);

    public Task CreateAsync(SandboxSpec spec, CancellationToken cancellationToken) =>
        CallAsync(SandboxStage.Create, spec.SandboxId, async () =>
        {
            files.MakeFolders();
            using var _ = await SandboxLock.AcquireAsync(files.Lock(spec.SandboxId), cancellationToken);
            Create(spec);
            return true;
        });

    public Task StartAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken) =>
        CallAsync(SandboxStage.Start, spec.SandboxId, async () =>
        {
            string? attempt;
            files.MakeFolders();
            using (await SandboxLock.AcquireAsync(files.Lock(spec.SandboxId), cancellationToken))
            {
                Create(spec);
                attempt = await start.PrepareAsync(spec, request, cancellationToken);
            }

            if (attempt is not null) await start.RunAsync(spec.SandboxId, attempt, cancellationToken);
            return true;
        });

    public Task<RunState> LookAsync(string sandboxId, TimeSpan slice, CancellationToken cancellationToken) =>
        CallAsync(SandboxStage.Look, sandboxId, () => watch.LookAsync(sandboxId, slice, cancellationToken));

    public Task<SandboxOutput> CollectAsync(string sandboxId, CancellationToken cancellationToken) =>
        CallAsync(SandboxStage.Collect, sandboxId, async () =>
        {
            if (!Directory.Exists(files.Folder(sandboxId))) throw Fault(SandboxStage.Collect, sandboxId, false, "The sandbox is gone before its result was read.");
            return new SandboxOutput
            {
                Channel = await ReadChannelAsync(files.Channel(sandboxId), cancellationToken),
                OutOfMemory = Cgroups.WasOutOfMemory(sandboxId),
            };
        });

    public Task DestroyAsync(string sandboxId, CancellationToken cancellationToken) =>
        CallAsync(SandboxStage.Destroy, sandboxId, async () =>
        {
            await removal.RemoveAsync(sandboxId, cancellationToken);
            return true;
        });

    public Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellationToken) =>
        CallAsync(SandboxStage.List, "", () => Task.FromResult(labels.List()));

    private void Create(SandboxSpec spec)
    {
        if (!labels.TryStamp(spec))
            throw Fault(SandboxStage.Create, spec.SandboxId, false, "A sandbox of this name exists and is not of this execution.");

        NativeMounts.Ensure(files.Folder(spec.SandboxId));
        if (File.Exists(files.Config(spec.SandboxId))) return;

        DatasetPins.Ensure(spec, files.Datasets(spec.SandboxId));
        // In one step, so that a crash leaves either none or all of it.
        var written = files.Config(spec.SandboxId) + ".new";
        File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(OciSandbox.Of(spec, Path.GetFullPath(options.Value.RootFs), files.Datasets(spec.SandboxId)), OciJson.Default.OciConfig));
        File.Move(written, files.Config(spec.SandboxId));
    }

    private static async Task<byte[]> ReadChannelAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return [];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var channel = new byte[Math.Min(file.Length, SandboxOutput.MaxChannelBytes)];
        var read = await file.ReadAtLeastAsync(channel, channel.Length, throwOnEndOfStream: false, cancellationToken);
        return channel[..read];
    }

    private async Task<T> CallAsync<T>(SandboxStage stage, string sandboxId, Func<Task<T>> call)
    {
        if (stage != SandboxStage.List) SandboxName.Checked(sandboxId);
        try
        {
            return await call();
        }
        catch (TimeoutException e)
        {
            throw Fault(stage, sandboxId, true, e.Message, e);
        }
        catch (Exception e) when (e is Win32Exception or UnauthorizedAccessException)
        {
            throw Fault(stage, sandboxId, false, e.Message, e);
        }
        catch (IOException e)
        {
            throw Fault(stage, sandboxId, true, e.Message, e);
        }
    }

    private SandboxException Fault(SandboxStage stage, string sandboxId, bool transient, string message, Exception? inner = null) =>
        new(Name, stage, sandboxId, transient, message, inner);
}
