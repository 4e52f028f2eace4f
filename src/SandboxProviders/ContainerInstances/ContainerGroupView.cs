using System.Text.Json;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Where a container group stands.</summary>
internal enum GroupPhase
{
    /// <summary>Azure is finding a node, a network, the image.</summary>
    Starting,

    Running,

    /// <summary>Its container has ended; it does not start again.</summary>
    Ended,

    /// <summary>Azure has given up on it before its container ran.</summary>
    Failed,

    /// <summary>Being deleted.</summary>
    Going,
}

/// <summary>One container group as Azure describes it, reduced to what is used; whatever is missing or strange is null.</summary>
internal sealed record ContainerGroupView
{
    /// <summary>Pulling the image failed so often that it is not a hiccup of the registry.</summary>
    private const int HopelessPulls = 3;

    private const int MaxEvents = 100;

    private const int MaxTextChars = 200;

    public string? Name { get; private init; }

    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    public required GroupPhase Phase { get; init; }

    public int? ExitCode { get; private init; }

    public bool OutOfMemory { get; private init; }

    /// <summary>What keeps it from starting: event and message; null when nothing does.</summary>
    public (string Event, string Message)? Obstacle { get; private init; }

    public bool IsOurs => SandboxLabelSet.AreOurs(Tags);

    public bool IsOf(SandboxSpec spec) => IsOurs && Tags.GetValueOrDefault(SandboxLabels.ExecutionId) == spec.ExecutionId;

    /// <summary>Null when the answer is no container group.</summary>
    public static ContainerGroupView? Of(ArmReply reply)
    {
        using var json = reply.Json();
        return json is null ? null : Of(json.RootElement);
    }

    public static ContainerGroupView? Of(JsonElement? group)
    {
        if (group.Member("properties") is not { ValueKind: JsonValueKind.Object } properties) return null;
        var container = group.Member("properties").Items("containers").Select(item => (JsonElement?)item).FirstOrDefault().Member("properties").Member("instanceView");
        var state = container.Member("currentState");
        var obstacle = ObstacleOf([.. Events(container), .. Events(properties.Member("instanceView"))]);
        var phase = PhaseOf(properties, state.Text("state"));
        return new ContainerGroupView
        {
            Name = group.Text("name"),
            Tags = TagsOf(group),
            Phase = phase,
            ExitCode = state.Number("exitCode"),
            OutOfMemory = state.Text("detailStatus") is { } detail && detail.Contains("OOMKilled", StringComparison.OrdinalIgnoreCase),
            Obstacle = obstacle ?? (phase == GroupPhase.Failed ? ("Failed", "") : null),
        };
    }

    private static GroupPhase PhaseOf(JsonElement properties, string? containerState)
    {
        var provisioning = properties.Text("provisioningState");
        if (Is(provisioning, "Deleting")) return GroupPhase.Going;
        if (Is(containerState, "Terminated")) return GroupPhase.Ended;
        if (Is(containerState, "Running")) return GroupPhase.Running;

        // A group can be over without a word about its container: stopped by somebody, or lost with its node.
        var groupState = properties.Member("instanceView").Text("state");
        if (Is(groupState, "Succeeded") || Is(groupState, "Stopped")) return GroupPhase.Ended;
        return Is(provisioning, "Failed") ? GroupPhase.Failed : GroupPhase.Starting;
    }

    private static Dictionary<string, string> TagsOf(JsonElement? group)
    {
        var tags = new Dictionary<string, string>();
        if (group.Member("tags") is not { ValueKind: JsonValueKind.Object } given) return tags;
        foreach (var tag in given.EnumerateObject())
        {
            if (tag.Value.ValueKind == JsonValueKind.String) tags[tag.Name] = tag.Value.GetString()!;
        }

        return tags;
    }

    private static IEnumerable<(string Name, string Message, int Count)> Events(JsonElement? view) =>
        from item in view.Items("events").Take(MaxEvents)
        select (ArmReply.Clip(item.Text("name"), MaxTextChars), ArmReply.Clip(item.Text("message"), MaxTextChars), ((JsonElement?)item).Number("count") ?? 1);

    private static (string Event, string Message)? ObstacleOf(IReadOnlyList<(string Name, string Message, int Count)> events)
    {
        foreach (var (name, message, count) in events)
        {
            if (name.StartsWith("InsufficientCapacity", StringComparison.Ordinal)) return ("InsufficientCapacity", message);
            if (IsFailedPull(name, message) && count >= HopelessPulls) return ("InaccessibleImage", message);
        }

        return null;
    }

    private static bool IsFailedPull(string name, string message) =>
        name is "Failed" or "BackOff" && message.Contains("pull", StringComparison.OrdinalIgnoreCase) && message.Contains("image", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string? value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
