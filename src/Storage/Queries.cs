using System.Globalization;
using System.Text.Json;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage;

/// <summary>What both implementations do with a query before they run it.</summary>
internal static class Queries
{
    public const int MaxLimit = 200;

    /// <summary>The filters as one text, for continuation tokens. The limit is left out: it may change between pages.</summary>
    public static string Fingerprint(this ExecutionQuery query) =>
        JsonSerializer.Serialize(new[] { "executions", query.AgentId, query.Status?.ToString(), query.TaskId });

    /// <inheritdoc cref="Fingerprint(ExecutionQuery)"/>
    public static string Fingerprint(this AuditQuery query) =>
        JsonSerializer.Serialize(new[] { "audit", query.AgentId, Ticks(query.From), Ticks(query.To) });

    public static void RequireLimit(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLimit);
    }

    private static string? Ticks(DateTimeOffset? at) => at?.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
