using RemoteExecutor.Api.Contract;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Api.Tests.Fakes;

/// <summary>A catalogue that is what a test says, and at first what the contract wants; profiles likewise.</summary>
internal sealed class FixedDatasets : IDatasetCatalog, IDatasetProfiles
{
    public List<Dataset> All { get; } = [new() { Name = ContractDataset.Name, Path = ContractDataset.File }];

    public DatasetProfile? Profile { get; set; } = new()
    {
        SizeBytes = ContractDataset.Content.Length, Format = DatasetFormat.Csv, Rows = ContractDataset.Rows,
        Columns = [("name", "object"), ("age", "int64"), (ContractDataset.PersonalColumn, "object")],
    };

    public IReadOnlyList<Dataset> List() => All;

    public Dataset? Find(string name) => All.Find(dataset => dataset.Name == name);

    public Task<DatasetProfile?> FindAsync(Dataset dataset, CancellationToken cancellationToken) => Task.FromResult(Profile);
}
