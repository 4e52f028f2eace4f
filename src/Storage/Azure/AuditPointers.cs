using System.Globalization;
using RemoteExecutor.Core.Audit;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// Where audit queries find entries: by agent, and by UTC day for those that ask for all agents. A row per day that has entries
/// saves looking into empty ones.
/// </summary>
internal sealed class AuditPointers(Pointers pointers)
{
    private const string Days = "audit-days";
    private const int MaxSequence = 999_999;

    private long lastDay;

    public async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var day = DayOf(entry.Event.At.UtcTicks);
        var writes = PartitionsOf(entry).Select(partition => pointers.WriteAsync(partition, KeyOf(entry), cancellationToken)).ToList();
        if (Interlocked.Read(ref lastDay) != day) writes.Add(pointers.WriteAsync(Days, TableKey.Newest(day), cancellationToken));
        await Task.WhenAll(writes);
        Interlocked.Exchange(ref lastDay, day);
    }

    /// <summary>Takes back the pointers of an entry whose place in the chain another writer was faster to take.</summary>
    public Task DeleteAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        Task.WhenAll(PartitionsOf(entry).Select(partition => pointers.DeleteAsync(partition, KeyOf(entry), cancellationToken)));

    /// <summary>At most <paramref name="count"/> keys of a query, newest first, from after <paramref name="position"/>.</summary>
    public async Task<List<string>> ReadAsync(AuditQuery query, string? position, int count, CancellationToken cancellationToken)
    {
        // '-' sorts before '_', which follows the time in a key: this is just before all keys of that time.
        var after = position ?? (query.To is { } to ? TableKey.Newest(to.UtcTicks - 1) + "-" : null);
        var before = query.From is { } from ? TableKey.Newest(from.UtcTicks - 1) + "-" : null;
        if (query.AgentId is { } agent) return await pointers.ReadAsync(AgentPartition(agent), after, before, count, cancellationToken);

        return await ReadDaysAsync(query.From, after, before, count, cancellationToken);
    }

    /// <summary>Execution id and sequence of a key.</summary>
    public static (string ExecutionId, int Sequence) PlaceOf(string key)
    {
        var parts = key.Split('_');
        return ($"{parts[1]}_{parts[2]}", MaxSequence - int.Parse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    public static bool IsKey(string text) =>
        text.Split('_') is [{ Length: 19 } time, var prefix, var id, { Length: 6 } sequence]
        && ExecutionIds.AreValid($"{prefix}_{id}")
        && time.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && sequence.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    public static string KeyOf(AuditEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{TableKey.Newest(entry.Event.At.UtcTicks)}_{entry.Event.ExecutionId}_{MaxSequence - entry.Sequence:D6}");

    private static IEnumerable<string> PartitionsOf(AuditEntry entry) =>
        [AgentPartition(entry.Event.AgentId), DayPartition(TableKey.Newest(DayOf(entry.Event.At.UtcTicks)))];

    private static string AgentPartition(string agentId) => "audit-agent:" + TableKey.Of(agentId);

    private static string DayPartition(string day) => "audit-day:" + day;

    private static long DayOf(long ticks) => ticks - (ticks % TimeSpan.TicksPerDay);

    private async Task<List<string>> ReadDaysAsync(
        DateTimeOffset? from, string? after, string? before, int count, CancellationToken cancellationToken)
    {
        // A day is named by its first moment: the day of the newest time asked for, and that of the oldest, must still be read.
        var dayAfter = after is null ? null : BeforeDay(after[..19]);
        var dayBefore = from is { } oldest ? TableKey.Newest(DayOf(oldest.UtcTicks)) + "-" : null;
        var keys = new List<string>();
        while (true)
        {
            var days = await pointers.ReadAsync(Days, dayAfter, dayBefore, count, cancellationToken);
            foreach (var day in days)
            {
                keys.AddRange(await pointers.ReadAsync(DayPartition(day), after, before, count - keys.Count, cancellationToken));
                if (keys.Count == count) return keys;
            }

            if (days.Count < count) return keys;
            dayAfter = days[^1];
        }
    }

    /// <summary>A key just before the day that the time in a key belongs to.</summary>
    private static string BeforeDay(string reversed)
    {
        var ticks = DateTime.MaxValue.Ticks - long.Parse(reversed, CultureInfo.InvariantCulture);
        return TableKey.Newest(DayOf(ticks) + 1);
    }
}
