namespace RemoteExecutor.Core.Datasets;

/// <summary>The registrations of all sources. Where two have the same name, the source that was added first counts.</summary>
internal sealed class DatasetCatalog(IEnumerable<IDatasetSource> sources) : IDatasetCatalog
{
    private readonly IReadOnlyList<IDatasetSource> sources = [.. sources];

    public IReadOnlyList<Dataset> List() =>
        [.. sources.SelectMany(source => source.List()).DistinctBy(dataset => dataset.Name).OrderBy(dataset => dataset.Name, StringComparer.Ordinal)];

    public Dataset? Find(string name) =>
        DatasetName.IsValid(name) ? sources.Select(source => source.Find(name)).FirstOrDefault(dataset => dataset is not null) : null;
}
