using System.Text.Json.Nodes;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.Infra.Tests.Settings;

/// <summary>The host ignores settings at the wrong place silently; these tests do not.</summary>
public sealed class HostJsonTests
{
    private static readonly string Json = File.ReadAllText(Path.Combine(Repository.Root, "host.json"));

    private static readonly Dictionary<string, Action<JsonObject>> Mutations = new()
    {
        ["polling beside the storage provider"] = host => Move(host, "maxQueuePollingInterval", Provider(host), Durable(host)),
        ["durable settings at the root"] = host => Move(host, "durableTask", host["extensions"]!.AsObject(), host),
        ["tracing in the storage provider"] = host => Move(host, "tracing", Durable(host), Provider(host)),
        ["concurrency in the storage provider"] = host => Move(host, "maxConcurrentActivityFunctions", Durable(host), Provider(host)),
        ["a misspelt setting"] = host => Durable(host)["maxConcurentActivityFunctions"] = 10,
        ["a setting of another case"] = host => Durable(host)["HubName"] = "RemoteExecutor",
        ["a section that nobody reads"] = host => host["durable"] = new JsonObject(),
        ["a setting where a section belongs"] = host => host["extensions"] = true,
        ["a section where a setting belongs"] = host => host["functionTimeout"] = new JsonObject(),
        ["no duration"] = host => Provider(host)["maxQueuePollingInterval"] = "200ms",
        ["a duration in days"] = host => Provider(host)["maxQueuePollingInterval"] = "200",
        ["too many partitions"] = host => Provider(host)["partitionCount"] = 17,
        ["a number as text"] = host => Provider(host)["partitionCount"] = "4",
        ["a hub name with a hyphen"] = host => Durable(host)["hubName"] = "remote-executor",
        ["no log level"] = host => host["logging"]!["logLevel"]!["default"] = "Loud",
        ["an old version"] = host => host["version"] = "1.0",
    };

    public static TheoryData<string> MutationNames => [.. Mutations.Keys];

    [Fact]
    public void HostJson_EverySetting_IsWhereTheHostReadsIt() => Assert.Empty(HostJsonSchema.Faults(Json));

    [Theory]
    [MemberData(nameof(MutationNames))]
    public void HostJson_Mutated_IsFoundOut(string mutation)
    {
        var host = JsonNode.Parse(Json)!.AsObject();
        Mutations[mutation](host);
        Assert.NotEmpty(HostJsonSchema.Faults(host.ToJsonString()));
    }

    /// <summary>The defaults that hurt, and what must never be on. Why: docs/decisions/0007.</summary>
    [Theory]
    [InlineData("functionTimeout", "00:05:00")]
    [InlineData("extensions.http.routePrefix", "")]
    [InlineData("extensions.durableTask.hubName", "RemoteExecutor")]
    [InlineData("extensions.durableTask.storageProvider.maxQueuePollingInterval", "00:00:00.200")]
    [InlineData("extensions.durableTask.storageProvider.partitionCount", "4")]
    [InlineData("extensions.durableTask.tracing.traceInputsAndOutputs", "false")]
    [InlineData("extensions.durableTask.tracing.distributedTracingEnabled", "true")]
    [InlineData("extensions.durableTask.tracing.version", "V2")]
    [InlineData("extensions.durableTask.storeInputsInOrchestrationHistory", "false")]
    [InlineData("extensions.durableTask.extendedSessionsEnabled", "false")]
    [InlineData("extensions.durableTask.maxConcurrentActivityFunctions", "64")]
    [InlineData("extensions.durableTask.maxConcurrentOrchestratorFunctions", "32")]
    [InlineData("logging.logLevel.default", "Warning")]
    public void HostJson_SettingThatWeRelyOn_IsSet(string path, string value)
    {
        var setting = path.Split('.').Aggregate(JsonNode.Parse(Json), (node, name) => node?[name]);
        Assert.Equal(value, setting?.ToString());
    }

    /// <summary>Debug levels of the host and of the Durable extension write bodies of messages.</summary>
    [Fact]
    public void HostJson_LogLevels_AreNeverBelowInformation() =>
        Assert.DoesNotContain(JsonNode.Parse(Json)!["logging"]!["logLevel"]!.AsObject(), level => level.Value!.ToString() is "Trace" or "Debug");

    private static JsonObject Durable(JsonObject host) => host["extensions"]!["durableTask"]!.AsObject();

    private static JsonObject Provider(JsonObject host) => Durable(host)["storageProvider"]!.AsObject();

    private static void Move(JsonObject host, string setting, JsonObject from, JsonObject to)
    {
        Assert.NotNull(host);
        var moved = from[setting]!;
        from.Remove(setting);
        to[setting] = moved;
    }
}
