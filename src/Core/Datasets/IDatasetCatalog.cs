namespace RemoteExecutor.Core.Datasets;

/// <summary>The registered data sets, as they are now: one that is added or removed while the host runs is seen at the next call.</summary>
public interface IDatasetCatalog
{
    /// <summary>Sorted by name.</summary>
    IReadOnlyList<Dataset> List();

    /// <summary>Null when nothing is registered under that name.</summary>
    Dataset? Find(string name);
}
