using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Contracts;

/// <summary>A validated <c>POST /execute</c> body, without <c>input_data</c>, which never travels with it.</summary>
public sealed record ExecutionRequest
{
    public required string Code { get; init; }

    public string Language { get; init; } = "python";

    /// <summary>PEP 508 requirements.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Column → type that the caller says the input has; null when not given.</summary>
    public IReadOnlyDictionary<string, string>? InputDataSchema { get; init; }

    /// <summary>Column → type that the caller expects of the result; null when not given.</summary>
    public IReadOnlyDictionary<string, string>? ExpectedOutputSchema { get; init; }

    public IReadOnlyList<string> Datasets { get; init; } = [];

    public string? TaskId { get; init; }

    public required int TimeoutSeconds { get; init; }

    public required int MemoryLimitMb { get; init; }

    /// <summary>CPU cores.</summary>
    public required double CpuLimit { get; init; }

    public bool NetworkAccess { get; init; }

    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public string? SandboxId { get; init; }

    /// <summary>The policy that the caller asks for; null means the operator's default.</summary>
    public DisclosureLevel? Disclosure { get; init; }

    public bool RequestApproval { get; init; }
}
