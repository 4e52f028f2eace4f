using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Api.Tests.Fakes;

/// <summary>A catalogue that is what a test says.</summary>
internal sealed class FixedDatasets : IDatasetCatalog
{
    public List<Dataset> All { get; } = [];

    public IReadOnlyList<Dataset> List() => All;

    public Dataset? Find(string name) => All.Find(dataset => dataset.Name == name);
}
