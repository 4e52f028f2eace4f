using System.Collections.Concurrent;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

/// <summary>How the loopback endpoint behaves: what real Azure does now and then, on demand.</summary>
public sealed class ArmMoods
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ArmAnswer>> _answers = new();

    /// <summary>How long a group that was just accepted is unknown to whoever asks.</summary>
    public TimeSpan Lag { get; set; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Finding a node, joining the network, pulling the image.</summary>
    public TimeSpan Provisioning { get; set; } = TimeSpan.FromMilliseconds(200);

    public TimeSpan Deleting { get; set; } = TimeSpan.FromMilliseconds(200);

    public int PageSize { get; set; } = 2;

    /// <summary>False, as for most subscriptions: groups with a security context are refused.</summary>
    public bool TakesSecurityContext { get; set; }

    /// <summary>Event and message of a group that is accepted and then never starts.</summary>
    public (string Event, string Message, int Count)? StartFailure { get; set; }

    /// <summary>True: such a group fails; false: it goes on trying.</summary>
    public bool GivesUp { get; set; } = true;

    /// <summary>What a container that was lost is said to have died of.</summary>
    public string? DetailStatus { get; set; }

    /// <summary>The next calls of this method (and kind: <c>logs</c>, <c>list</c>, or the group itself) get these answers.</summary>
    public void Next(string method, string kind, params ArmAnswer[] answers)
    {
        var queue = _answers.GetOrAdd(method + " " + kind, _ => new ConcurrentQueue<ArmAnswer>());
        foreach (var answer in answers) queue.Enqueue(answer);
    }

    internal ArmAnswer? Take(string method, string kind) =>
        _answers.TryGetValue(method + " " + kind, out var queue) && queue.TryDequeue(out var answer) ? answer : null;
}
