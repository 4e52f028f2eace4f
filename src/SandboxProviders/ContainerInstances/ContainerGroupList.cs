using System.Text.Json;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>All groups of the resource group that carry our tag, page by page.</summary>
internal sealed class ContainerGroupList(ArmCalls calls, ArmConnection connection)
{
    /// <summary>A subscription has at most some thousands of groups in a region.</summary>
    private const int MaxPages = 200;

    private const int PageBytes = 8 << 20;

    public async Task<IReadOnlyList<SandboxDescription>> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, SandboxDescription>();
        Uri? next = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var address = next;
            var reply = await calls.SendAsync(SandboxStage.List, "", (groups, token) => groups.ListAsync(address, PageBytes, token), cancellationToken);
            if (!reply.IsSuccess) throw ArmFaults.Of(SandboxStage.List, "", reply);
            next = ReadPage(reply, found);
            if (next is null) return [.. found.Values];
        }

        throw ArmFaults.New(SandboxStage.List, "", false, "Azure's list of container groups does not end.");
    }

    /// <returns>Where the next page is; null after the last.</returns>
    private Uri? ReadPage(ArmReply reply, Dictionary<string, SandboxDescription> found)
    {
        using var json = reply.Json() ?? throw ArmFaults.New(SandboxStage.List, "", true, "Azure's answer is no list of container groups.");
        foreach (var group in ((JsonElement?)json.RootElement).Items("value").Select(item => ContainerGroupView.Of(item)))
        {
            // A name that is none of ours could not be destroyed either.
            if (group is { IsOurs: true, Name: { } name } && SandboxName.IsValid(name)) found[name] = SandboxLabelSet.Describe(name, group.Tags);
        }

        if (json.RootElement.Text("nextLink") is not { Length: > 0 } link) return null;
        return Uri.TryCreate(link, UriKind.Absolute, out var next) && connection.Resources.IsOurs(next)
            ? next
            : throw ArmFaults.New(SandboxStage.List, "", false, "Azure's list of container groups goes on somewhere else.");
    }
}
