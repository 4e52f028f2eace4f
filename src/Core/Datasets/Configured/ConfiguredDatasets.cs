using Microsoft.Extensions.Options;

namespace RemoteExecutor.Core.Datasets.Configured;

/// <summary>The data sets of the configuration, as they were at the start of the host.</summary>
internal sealed class ConfiguredDatasets(IOptions<DatasetOptions> options, IEnumerable<OwnFolder> own) : IDatasetSource
{
    private readonly Lazy<IReadOnlyList<Dataset>> all = new(() => Read(options.Value, own, []));

    public IReadOnlyList<Dataset> List() => all.Value;

    public Dataset? Find(string name) => all.Value.FirstOrDefault(dataset => dataset.Name == name);

    /// <param name="faults">Gets a sentence for everything that is wrong, each with its key.</param>
    public static IReadOnlyList<Dataset> Read(DatasetOptions options, IEnumerable<OwnFolder> own, ICollection<string> faults)
    {
        var datasets = new List<Dataset>();
        if (options.All.Count > DatasetRegistration.MaxDatasets) faults.Add($"{DatasetOptions.Section} has more than {DatasetRegistration.MaxDatasets} data sets.");
        foreach (var setting in options.All)
        {
            var found = new List<string>(setting.Unknown.Select(key => $"{key} is unknown; known are Path, Policy and PolicyFile"));
            var dataset = DatasetRegistration.Read(setting.Name, setting.Path, setting.Policy, setting.PolicyFile, own, found);
            foreach (var fault in found) faults.Add($"{setting.Key}: {fault}.");
            if (dataset is not null) datasets.Add(dataset);
        }

        return datasets;
    }
}
