using System.Globalization;
using Microsoft.Extensions.Options;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.Api.Operations;

/// <summary>The answer of <c>GET /ready</c>.</summary>
/// <param name="Status"><c>ready</c> or <c>unavailable</c>.</param>
public sealed record ReadyResponse(string Status, IReadOnlyList<DependencyState> Dependencies);

/// <param name="State"><c>ok</c> or <c>down</c>; a queue may also be <c>full</c>, which passes by itself.</param>
/// <param name="Detail">What is wrong and what to do about it. No secrets.</param>
public sealed record DependencyState(string Name, string State, string Detail);

/// <summary><c>GET /ready</c>: 503 when a dependency is down.</summary>
internal sealed class ReadyHandler(DependencyHealth health, IOptions<ExecutionOptions> options) : IApiHandler
{
    public async Task<ApiResult> HandleAsync(ApiCall call)
    {
        var provider = await health.ProviderAsync();
        var storage = await health.StorageAsync();
        var queue = await health.QueueAsync();
        var enabled = options.Value.Enabled;
        DependencyState[] dependencies =
        [
            new("provider", State(provider.Healthy), provider.Detail),
            new("storage", State(storage.Healthy), storage.Detail),
            new("queue", queue is null ? "down" : queue.Active < queue.Capacity ? "ok" : "full", queue is null
                ? "The queue did not answer."
                : string.Create(CultureInfo.InvariantCulture, $"{queue.Active} of {queue.Capacity} places taken.")),
            new("execution", State(enabled), enabled ? "Enabled." : "Disabled by the operator."),
        ];
        var ready = dependencies.All(dependency => dependency.State != "down");
        return ApiResult.Json(ready ? 200 : 503, new ReadyResponse(ready ? "ready" : "unavailable", dependencies));
    }

    private static string State(bool healthy) => healthy ? "ok" : "down";
}
