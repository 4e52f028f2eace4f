using System.Text.Json.Nodes;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

/// <summary>What the reaper sees: every group of ours, whichever page it is on, and no other.</summary>
public sealed class ArmListTests : ArmTest
{
    [Fact]
    public async Task List_SeveralPages_GivesAllOfThem()
    {
        // They wait for their image for ever, and so need no Docker.
        Arm.Moods.StartFailure = ("Pulling", "", 1);
        Arm.Moods.GivesUp = false;
        var provider = await ProviderAsync();
        var specs = Enumerable.Range(0, 5).Select(_ => NewSpec()).ToArray();
        foreach (var spec in specs) await provider.StartAsync(spec, NewRequest(spec), Token);

        var listed = await provider.ListAsync(Token);

        Assert.Equal(specs.Select(spec => spec.SandboxId).Order(), listed.Select(sandbox => sandbox.SandboxId).Order());
        Assert.Equal(3, Arm.Calls.Count(call => call.Method == "GET" && call.Path.Contains("/containerGroups?", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://attacker.example/subscriptions/x")]
    [InlineData("https://127.0.0.1:1/subscriptions/6f0c9f3a-5f5e-4b0e-9d53-0a1b2c3d4e5f/resourceGroups/rex-sandboxes/providers/Microsoft.ContainerInstance/containerGroups")]
    [InlineData("/subscriptions/relative")]
    [InlineData("no address")]
    public async Task List_NextPageElsewhere_IsNotFollowed(string next)
    {
        Arm.Moods.Next("GET", "list", ArmAnswer.Ok(new JsonObject { ["value"] = new JsonArray(), ["nextLink"] = next }));
        var provider = await ProviderAsync();
        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.ListAsync(Token));
        Assert.Equal((SandboxStage.List, false), (fault.Stage, fault.IsTransient));
    }

    [Fact]
    public async Task List_ThatNeverEnds_IsGivenUp()
    {
        var again = $"{Arm.Endpoint}subscriptions/{LoopbackArm.Subscription}/resourceGroups/{LoopbackArm.ResourceGroup}/providers/Microsoft.ContainerInstance/containerGroups?api-version=2025-09-01";
        Arm.Moods.Next("GET", "list", [.. Enumerable.Repeat(ArmAnswer.Ok(new JsonObject { ["nextLink"] = again }), 300)]);
        var provider = await ProviderAsync();
        await Assert.ThrowsAsync<SandboxException>(() => provider.ListAsync(Token));
        Assert.Equal(200, Arm.Calls.Count);
    }

    [Fact]
    public async Task List_GroupsOfOthersAndStrangeOnes_AreLeftOut()
    {
        var page = new JsonArray(
            Group("theirs", new JsonObject { ["team"] = "x" }),
            Group("../escape", Ours()),
            Group("untagged", null),
            JsonValue.Create(7),
            Group("ours", Ours()));
        Arm.Moods.Next("GET", "list", ArmAnswer.Ok(new JsonObject { ["value"] = page }));

        var listed = Assert.Single(await (await ProviderAsync()).ListAsync(Token));

        // Tags that cannot be read count as an orphan's.
        Assert.Equal(("ours", null, (DateTimeOffset?)null), (listed.SandboxId, listed.ExecutionId, listed.ExpiresAt));
    }

    private static JsonObject Ours() => new() { [SandboxLabels.Sandbox] = "true", [SandboxLabels.ExpiresAt] = "tomorrow", [SandboxLabels.AgentId] = 7 };

    private static JsonObject Group(string name, JsonNode? tags) => new() { ["name"] = name, ["tags"] = tags, ["properties"] = new JsonObject() };
}
