namespace RemoteExecutor.Core.Datasets;

/// <summary>One of the places where data sets are registered: configuration, or a data directory.</summary>
public interface IDatasetSource
{
    /// <summary>As registered now. In any order, each name once.</summary>
    /// <exception cref="Executions.StorageUnavailableException">The registrations cannot be read.</exception>
    IReadOnlyList<Dataset> List();

    /// <summary>Null when nothing is registered here under that name.</summary>
    /// <exception cref="Executions.StorageUnavailableException">The registration cannot be read.</exception>
    Dataset? Find(string name);
}
