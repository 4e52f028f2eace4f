using System.Text.Json;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>The labels of each sandbox, in a file that is either whole or not there.</summary>
internal sealed class NativeLabels(SandboxFiles files)
{
    /// <summary>Stamps a new sandbox; false when the name is another execution's.</summary>
    public bool TryStamp(SandboxSpec spec)
    {
        if (Read(spec.SandboxId) is { } existing) return existing.GetValueOrDefault(SandboxLabels.ExecutionId) == spec.ExecutionId;

        var written = files.Labels(spec.SandboxId) + ".new";
        File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(SandboxLabelSet.Of(spec), OciJson.Default.DictionaryStringString));
        File.Move(written, files.Labels(spec.SandboxId), overwrite: true);
        return true;
    }

    public IReadOnlyList<SandboxDescription> List() => [.. files.Known().Select(Describe).OfType<SandboxDescription>()];

    private SandboxDescription? Describe(string sandboxId)
    {
        if (Read(sandboxId) is { } labels) return SandboxLabelSet.Describe(sandboxId, labels);

        // Without labels it is an orphan, unless someone makes or removes it this very moment.
        using var taken = SandboxLock.TryAcquire(files.Lock(sandboxId));
        return taken is null ? null : SandboxLabelSet.Describe(sandboxId, Read(sandboxId) ?? []);
    }

    private Dictionary<string, string>? Read(string sandboxId)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(files.Labels(sandboxId)), OciJson.Default.DictionaryStringString);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }
}
