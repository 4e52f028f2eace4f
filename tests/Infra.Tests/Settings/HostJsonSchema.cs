using System.Globalization;
using System.Text.Json;

namespace RemoteExecutor.Infra.Tests.Settings;

/// <summary>
/// The settings of <c>host.json</c> that this app may use, each at the one place where the host reads it: the published references of
/// host.json and of the Durable Task extension 3.x. The host ignores everything else silently.
/// </summary>
internal static class HostJsonSchema
{
    private const string Durable = "extensions.durableTask.";
    private const string Provider = Durable + "storageProvider.";

    private static readonly Dictionary<string, Func<JsonElement, bool>> Settings = new()
    {
        ["version"] = Text("2.0"),
        ["functionTimeout"] = Duration("00:00:01", "1.00:00:00"),
        ["telemetryMode"] = Text("OpenTelemetry", "ApplicationInsights"),
        ["watchDirectories"] = value => value.ValueKind == JsonValueKind.Array,
        ["logging.console.isEnabled"] = Switch,
        ["logging.fileLoggingMode"] = Text("always", "never", "debugOnly"),
        ["logging.applicationInsights.enableDependencyTracking"] = Switch,
        ["logging.applicationInsights.samplingSettings.isEnabled"] = Switch,
        ["logging.applicationInsights.samplingSettings.maxTelemetryItemsPerSecond"] = Number(1, 1000),
        ["logging.applicationInsights.samplingSettings.excludedTypes"] = AnyText,
        ["logging.applicationInsights.samplingSettings.includedTypes"] = AnyText,
        ["healthMonitor.enabled"] = Switch,
        ["extensions.http.routePrefix"] = AnyText,
        ["extensions.http.maxConcurrentRequests"] = Number(-1, 100_000),
        ["extensions.http.maxOutstandingRequests"] = Number(-1, 100_000),
        ["extensions.http.dynamicThrottlesEnabled"] = Switch,
        ["extensions.http.hsts.isEnabled"] = Switch,
        ["extensions.http.hsts.maxAge"] = AnyText,
        [Durable + "hubName"] = value => AnyText(value) && value.GetString() is { Length: >= 3 and <= 45 } name && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit),
        [Durable + "defaultVersion"] = AnyText,
        [Durable + "versionMatchStrategy"] = Text("None", "Strict", "CurrentOrOlder"),
        [Durable + "versionFailureStrategy"] = Text("Reject", "Fail"),
        [Provider + "type"] = Text("AzureStorage", "azureManaged"),
        [Provider + "connectionName"] = AnyText,
        [Provider + "connectionStringName"] = AnyText,
        [Provider + "controlQueueBatchSize"] = Number(1, 32),
        [Provider + "controlQueueBufferThreshold"] = Number(1, 1000),
        [Provider + "controlQueueVisibilityTimeout"] = Duration("00:00:10", "01:00:00"),
        [Provider + "workItemQueueVisibilityTimeout"] = Duration("00:00:10", "01:00:00"),
        [Provider + "maxQueuePollingInterval"] = Duration("00:00:00.050", "00:00:30"),
        [Provider + "partitionCount"] = Number(1, 16),
        [Provider + "useTablePartitionManagement"] = Switch,
        [Durable + "tracing.traceInputsAndOutputs"] = Switch,
        [Durable + "tracing.traceReplayEvents"] = Switch,
        [Durable + "tracing.distributedTracingEnabled"] = Switch,
        [Durable + "tracing.version"] = Text("V1", "V2"),
        [Durable + "maxConcurrentActivityFunctions"] = Number(1, 10_000),
        [Durable + "maxConcurrentOrchestratorFunctions"] = Number(1, 10_000),
        [Durable + "maxConcurrentEntityFunctions"] = Number(1, 10_000),
        [Durable + "maxEntityOperationBatchSize"] = Number(1, 5000),
        [Durable + "maxOrchestrationActions"] = Number(1, 100_000),
        [Durable + "maxGrpcMessageSizeInBytes"] = Number(1, 128 << 20),
        [Durable + "grpcHttpClientTimeout"] = Duration("00:00:01", "01:00:00"),
        [Durable + "extendedSessionsEnabled"] = Switch,
        [Durable + "extendedSessionIdleTimeoutInSeconds"] = Number(1, 3600),
        [Durable + "storeInputsInOrchestrationHistory"] = Switch,
        [Durable + "useGracefulShutdown"] = Switch,
    };

    /// <summary>Every setting that the host would not read, or not understand, in words.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Faults(document.RootElement, "")];
    }

    /// <summary>The same of one setting that overrides host.json, such as <c>AzureFunctionsJobHost__extensions__durableTask__hubName</c>.</summary>
    public static IReadOnlyList<string> OverrideFaults(string setting, string value) =>
        [.. Faults(JsonSerializer.SerializeToElement(value), string.Join('.', setting.Split("__")[1..]))];

    private static IEnumerable<string> Faults(JsonElement node, string path)
    {
        if (Settings.TryGetValue(path, out var isRight)) return isRight(node) ? [] : [$"{path} cannot be {node.GetRawText()}."];
        // Categories are free to choose; their levels are not.
        if (path.StartsWith("logging.logLevel.", StringComparison.Ordinal)) return Enum.TryParse<Level>(node.ToString(), out _) ? [] : [$"{path} is no level."];
        if (node.ValueKind == JsonValueKind.Object && (path.Length == 0 || path == "logging.logLevel" || Settings.Keys.Any(key => key.StartsWith(path + ".", StringComparison.Ordinal))))
            return node.EnumerateObject().SelectMany(member => Faults(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"));
        return [$"{path} is nothing that the host reads."];
    }

    private static bool AnyText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool Switch(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static Func<JsonElement, bool> Text(params string[] allowed) => value => AnyText(value) && allowed.Contains(value.GetString());

    private static Func<JsonElement, bool> Number(int least, int most) =>
        value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most;

    private static Func<JsonElement, bool> Duration(string least, string most) => value =>
        AnyText(value) && TimeSpan.TryParseExact(value.GetString(), "c", CultureInfo.InvariantCulture, out var duration)
        && duration >= TimeSpan.Parse(least, CultureInfo.InvariantCulture) && duration <= TimeSpan.Parse(most, CultureInfo.InvariantCulture);

    private enum Level
    {
        Trace,
        Debug,
        Information,
        Warning,
        Error,
        Critical,
        None,
    }
}
