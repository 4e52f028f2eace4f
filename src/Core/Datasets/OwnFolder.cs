namespace RemoteExecutor.Core.Datasets;

/// <summary>A folder in which a host keeps its own state: never part of a data set.</summary>
public sealed record OwnFolder(string Path);
