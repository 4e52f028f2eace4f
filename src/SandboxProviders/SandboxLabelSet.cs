using System.Globalization;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders;

/// <summary>What stamps a sandbox as ours, as labels of a container or a file beside it.</summary>
internal static class SandboxLabelSet
{
    public static Dictionary<string, string> Of(SandboxSpec spec) => new()
    {
        [SandboxLabels.Sandbox] = "true",
        [SandboxLabels.ExecutionId] = spec.ExecutionId,
        [SandboxLabels.AgentId] = spec.AgentId,
        [SandboxLabels.Host] = spec.HostId,
        [SandboxLabels.CreatedAt] = spec.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
        [SandboxLabels.ExpiresAt] = spec.ExpiresAt.ToString("O", CultureInfo.InvariantCulture),
    };

    public static bool AreOurs(IEnumerable<KeyValuePair<string, string>>? labels) =>
        labels is not null && labels.Contains(KeyValuePair.Create(SandboxLabels.Sandbox, "true"));

    public static SandboxDescription Describe(string sandboxId, IReadOnlyDictionary<string, string> labels) => new()
    {
        SandboxId = sandboxId,
        ExecutionId = labels.GetValueOrDefault(SandboxLabels.ExecutionId),
        AgentId = labels.GetValueOrDefault(SandboxLabels.AgentId),
        HostId = labels.GetValueOrDefault(SandboxLabels.Host),
        CreatedAt = TimeOf(labels.GetValueOrDefault(SandboxLabels.CreatedAt)),
        ExpiresAt = TimeOf(labels.GetValueOrDefault(SandboxLabels.ExpiresAt)),
    };

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
