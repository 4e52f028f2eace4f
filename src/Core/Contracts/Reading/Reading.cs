using System.Diagnostics.CodeAnalysis;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Core.Contracts.Reading;

/// <summary>A request that was read, or everything that is wrong with it.</summary>
public sealed record Reading<T>(T? Value, IReadOnlyDictionary<string, IReadOnlyList<string>> Errors)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;

    internal static Reading<T> Of(FieldErrors errors, Func<T> make) => new(errors.Any ? null : make(), errors.ByField);
}

/// <summary>What <c>POST /execute</c> says.</summary>
/// <param name="InputData">The bytes of the JSON value as they were sent; null when absent or <c>null</c>. A slice of the body.</param>
/// <param name="Datasets">What the request's names stand for at this moment, in the same order.</param>
public sealed record Submission(ExecutionRequest Request, ReadOnlyMemory<byte>? InputData, IReadOnlyList<Dataset> Datasets);

/// <summary>What <c>POST /validate</c> says.</summary>
public sealed record ValidateRequest(string Code, string Language);

/// <summary>What <c>POST /executions/{id}/approve</c> and <c>/reject</c> say.</summary>
public sealed record ApprovalRequest(string Reason);
