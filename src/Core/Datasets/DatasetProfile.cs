namespace RemoteExecutor.Core.Datasets;

/// <summary>What a data set looks like from outside: shape, no values. Column names are as they stand in it, so they are not for agents.</summary>
public sealed record DatasetProfile
{
    /// <summary>Bytes; of a folder, of all files in it. Null when there are too many files to add up.</summary>
    public long? SizeBytes { get; init; }

    public required DatasetFormat Format { get; init; }

    /// <summary>Files of a folder, subfolders included; null for a file, or when there are too many to count.</summary>
    public int? Files { get; init; }

    /// <summary>Column and dtype, in order; null when the format has none or it could not be read.</summary>
    public IReadOnlyList<(string Name, string Dtype)>? Columns { get; init; }

    /// <summary>Null when the format has none, or it is not known yet.</summary>
    public long? Rows { get; init; }
}

/// <summary>On the wire in snake_case.</summary>
public enum DatasetFormat
{
    Unknown,
    Csv,
    Tsv,
    Json,
    JsonLines,
    Parquet,
    Folder,
}

/// <summary>Looks at data sets. Never long: what takes time is found out in the background and is there at a later call.</summary>
public interface IDatasetProfiles
{
    /// <summary>Null when there is nothing (any more) at its path, or it cannot be read.</summary>
    Task<DatasetProfile?> FindAsync(Dataset dataset, CancellationToken cancellationToken);
}
