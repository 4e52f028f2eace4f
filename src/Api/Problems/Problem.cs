namespace RemoteExecutor.Api.Problems;

/// <summary>Problem details as RFC 9457 has them, with field errors and the trace id. The body of every error.</summary>
public sealed record Problem
{
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>What is wrong and what to do. Never holds anything that was submitted.</summary>
    public required string Detail { get; init; }

    /// <summary>Path of the request.</summary>
    public string? Instance { get; init; }

    /// <summary>Field → what is wrong with it; null when the problem is not about fields.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>Finds this request in the logs.</summary>
    public string? TraceId { get; init; }
}
