using System.Globalization;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>Where a listing goes on: strictly before this place in (time, execution, sequence), going back in time.</summary>
internal readonly record struct SqlitePosition(long At, string ExecutionId, long Sequence)
{
    private static readonly SqlitePosition Newest = new(long.MaxValue, "", 0);

    public static SqlitePosition Read(string? text)
    {
        if (text is null) return Newest;
        return text.Split('/') is [var at, var id, var sequence]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && ExecutionIds.AreValid(id)
            ? new SqlitePosition(ticks, id, number)
            : throw new InvalidContinuationTokenException();
    }

    /// <summary>Makes a page of rows that were read with a limit of one more than asked for.</summary>
    public static Page<T> ToPage<T>(IReadOnlyList<T> rows, int limit, string fingerprint, Func<T, SqlitePosition> positionOf)
    {
        if (rows.Count <= limit) return new Page<T>(rows, null);
        var items = rows.Take(limit).ToList();
        return new Page<T>(items, PageToken.Write(fingerprint, positionOf(items[^1]).ToString()));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}/{ExecutionId}/{Sequence}");
}
