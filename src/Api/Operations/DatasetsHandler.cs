using RemoteExecutor.Api.Http;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Api.Operations;

/// <summary>The answer of <c>GET /datasets</c>.</summary>
/// <param name="Items">Sorted by name.</param>
public sealed record DatasetList(IReadOnlyList<DatasetItem> Items);

/// <summary>A data set as agents see it: shape and policy, no values, nothing of where it is.</summary>
public sealed record DatasetItem
{
    public required string Name { get; init; }

    /// <summary>False when there is nothing at its path (any more), or the host cannot read it.</summary>
    public required bool Available { get; init; }

    /// <summary>Bytes; of a folder, of all its files. Null while unknown.</summary>
    public required long? SizeBytes { get; init; }

    public required DatasetFormat? Format { get; init; }

    /// <summary>Number of files of a folder; null otherwise.</summary>
    public required int? Files { get; init; }

    /// <summary>Column → dtype; null when the format has none, or while unknown.</summary>
    public required IReadOnlyDictionary<string, string>? Schema { get; init; }

    /// <summary>A number, or a bound such as <c>"&lt;10"</c> where the policy hides small ones; null while unknown.</summary>
    public required RowCount? RowCount { get; init; }

    /// <summary>The loosest policy under which a run that mounts it is released.</summary>
    public required DisclosureLevel Policy { get; init; }

    /// <summary>What its owner tightens of that policy, by field.</summary>
    public required IReadOnlyDictionary<string, object> Limits { get; init; }

    /// <summary>What of the schema is withheld and why.</summary>
    public required IReadOnlyList<string> Suppressed { get; init; }
}

/// <summary><c>GET /datasets</c></summary>
internal sealed class DatasetsHandler(IDatasetCatalog catalog, IDatasetProfiles profiles, IDisclosureFilter filter) : IApiHandler
{
    public async Task<ApiResult> HandleAsync(ApiCall call)
    {
        // All at once: each waits a moment for what is not known yet.
        var items = await Task.WhenAll(catalog.List().Select(dataset => ItemAsync(dataset, call.Aborted)));
        return ApiResult.Json(200, new DatasetList(items));
    }

    private async Task<DatasetItem> ItemAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(dataset, cancellationToken);
        var schema = profile?.Columns is { } columns ? filter.Release(columns) : null;
        return new()
        {
            Name = dataset.Name,
            Available = profile is not null,
            SizeBytes = profile?.SizeBytes,
            Format = profile?.Format,
            Files = profile?.Files,
            Schema = schema?.Columns,
            RowCount = RowsOf(profile, DisclosurePolicy.Of(dataset.Policy, dataset.Limits)),
            Policy = dataset.Policy,
            Limits = DisclosureLimitsReader.Fields(dataset.Limits ?? new()).ToDictionary(field => field.Field, field => field.Value),
            Suppressed = schema?.Suppressed ?? [],
        };
    }

    private static RowCount? RowsOf(DatasetProfile? profile, DisclosurePolicy policy) => profile?.Rows is { } rows ? policy.BoundRows(rows) : null;
}
