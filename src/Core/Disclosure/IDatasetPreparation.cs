using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Core.Disclosure;

/// <summary>
/// Reads data sets ahead of the first release that needs to know their values: at registration, and again when a run that mounts one starts.
/// </summary>
public interface IDatasetPreparation
{
    /// <summary>Returns at once; the set is read in the background, unless its version has been read before.</summary>
    /// <returns>Which version of the set is there now, by names, inodes, sizes and times; null when it cannot be looked at.</returns>
    string? Prepare(Dataset dataset);
}
