using System.Text.Json;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Storage.Datasets.Formats;

/// <summary>A JSON array of objects, of any size: one object at a time. Every other JSON has neither columns nor rows here.</summary>
internal static class JsonFormat
{
    private const int MaxRecords = 1000;

    public static async Task<DatasetProfile> ReadAsync(DatasetProfile profile, Stream file, CancellationToken cancellationToken)
    {
        var columns = new JsonColumns();
        var rows = 0L;
        try
        {
            await foreach (var record in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file, cancellationToken: cancellationToken))
            {
                if (++rows <= MaxRecords) columns.See(record);
                if (!columns.IsTable) return profile;
            }
        }
        catch (JsonException)
        {
            return profile;
        }

        return profile with { Columns = columns.All, Rows = rows };
    }
}
