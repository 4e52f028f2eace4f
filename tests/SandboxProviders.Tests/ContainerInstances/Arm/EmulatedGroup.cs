using System.Text.Json.Nodes;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

/// <summary>One container group: accepted at once, made in the background, deleted in the background.</summary>
internal sealed class EmulatedGroup(string name, GroupContainer container, ArmMoods moods) : IAsyncDisposable
{
    private readonly CancellationTokenSource _deleted = new();
    private Task _work = Task.CompletedTask;
    private volatile string _provisioning = "Pending";
    private JsonObject _body = [];

    public string Name => name;

    public GroupContainer Container => container;

    public DateTimeOffset AcceptedAt { get; } = DateTimeOffset.UtcNow;

    public bool IsVisible => DateTimeOffset.UtcNow - AcceptedAt >= moods.Lag;

    public bool IsTransitioning => _provisioning is "Pending" or "Creating" or "Deleting";

    public bool IsGone { get; private set; }

    /// <summary>It got as far as Docker.</summary>
    private bool HasContainer { get; set; }

    public string OperationStatus => _provisioning is "Succeeded" or "Failed" ? _provisioning : IsGone ? "Succeeded" : "InProgress";

    public void Make(JsonObject body)
    {
        _body = body;
        _work = MakeAsync(_deleted.Token);
    }

    /// <summary>In Azure, to put a group that exists restarts its containers in place.</summary>
    public void Remake() => _work = RestartAsync();

    public void Delete()
    {
        _provisioning = "Deleting";
        _work = DeleteAsync(_work);
    }

    /// <summary>Nothing of it is left, and nothing more happens in the background.</summary>
    public async ValueTask DisposeAsync()
    {
        await _deleted.CancelAsync();
        await _work;
        if (HasContainer && !IsGone) await container.RemoveAsync(CancellationToken.None);
        _deleted.Dispose();
    }

    /// <summary>As Azure describes it: without the content of secrets, with states.</summary>
    public async Task<JsonObject> DescribeAsync(string id, CancellationToken cancellationToken)
    {
        var view = (JsonObject)_body.DeepClone();
        view["id"] = id;
        view["name"] = name;
        view["type"] = "Microsoft.ContainerInstance/containerGroups";
        var properties = view["properties"]!;
        properties["provisioningState"] = _provisioning;
        foreach (var volume in properties["volumes"]!.AsArray().Where(volume => volume!["secret"] is not null)) volume!["secret"] = new JsonObject();
        var (group, state) = await StatesAsync(cancellationToken);
        properties["instanceView"] = new JsonObject { ["events"] = Events(), ["state"] = group };
        properties["containers"]![0]!["properties"]!["instanceView"] = new JsonObject { ["restartCount"] = 0, ["currentState"] = state, ["events"] = Events() };
        return view;
    }

    private JsonArray Events() => moods.StartFailure is not { } failure
        ? []
        : [new JsonObject { ["name"] = failure.Event, ["type"] = "Warning", ["count"] = failure.Count, ["message"] = failure.Message }];

    private async Task<(string Group, JsonObject State)> StatesAsync(CancellationToken cancellationToken)
    {
        var docker = !HasContainer ? null : await container.InspectAsync(cancellationToken);
        if (docker is null || docker.Status == "created") return ("Pending", new JsonObject { ["state"] = "Waiting", ["detailStatus"] = "" });
        if (docker.Running) return ("Running", new JsonObject { ["state"] = "Running", ["detailStatus"] = "" });
        var detail = moods.DetailStatus ?? (docker.OOMKilled && docker.ExitCode == 137 ? "OOMKilled" : docker.ExitCode == 0 ? "Completed" : "Error");
        return (docker.ExitCode == 0 ? "Succeeded" : "Failed", new JsonObject { ["state"] = "Terminated", ["exitCode"] = docker.ExitCode, ["detailStatus"] = detail });
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(moods.Provisioning, cancellationToken);
            _provisioning = "Creating";
            if (moods.StartFailure is null)
            {
                HasContainer = true;
                var properties = _body["properties"]!;
                var secret = properties["volumes"]!.AsArray().Single(volume => volume!["secret"] is not null)!["secret"]!.AsObject();
                await container.StartAsync(properties["containers"]![0]!["properties"]!, secret, CancellationToken.None);
                _provisioning = "Succeeded";
            }
            else if (moods.GivesUp)
            {
                _provisioning = "Failed";
            }
        }
        catch (OperationCanceledException)
        {
            // Deleted before it was made.
        }
    }

    private async Task RestartAsync()
    {
        _provisioning = "Pending";
        await container.RestartAsync(CancellationToken.None);
        _provisioning = "Succeeded";
    }

    private async Task DeleteAsync(Task before)
    {
        await _deleted.CancelAsync();
        await before;
        await Task.Delay(moods.Deleting);
        if (HasContainer) await container.RemoveAsync(CancellationToken.None);
        IsGone = true;
    }
}
