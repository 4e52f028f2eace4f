namespace RemoteExecutor.Core.Datasets;

/// <summary>A data set cannot be registered as asked. The message is one sentence for the operator.</summary>
public sealed class DatasetException(string message, Exception? inner = null) : Exception(message, inner);
