using Azure;
using Azure.Identity;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Azure;

/// <summary>Runs a request and says in plain words when the store is unreachable or refuses everybody.</summary>
internal static class AzureFaults
{
    public static async Task<T> GuardAsync<T>(Func<Task<T>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await request();
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && Explain(error) is { } reason)
        {
            throw new StorageUnavailableException($"Azure Storage {reason}", error);
        }
    }

    public static Task GuardAsync(Func<Task> request, CancellationToken cancellationToken) =>
        GuardAsync(
            async () =>
            {
                await request();
                return true;
            },
            cancellationToken);

    /// <summary>True for the conflict of an insert with what is already there.</summary>
    public static bool IsConflict(RequestFailedException error) => error.Status == 409 && IsAlreadyThere(error.ErrorCode);

    /// <summary>True when the row has changed since it was read, or is gone.</summary>
    public static bool IsOvertaken(RequestFailedException error) =>
        error.Status == 412 || (error.Status == 404 && error.ErrorCode == "ResourceNotFound");

    private static bool IsAlreadyThere(string? code) => code is "EntityAlreadyExists" or "InvalidDuplicateRow";

    private static string? Explain(Exception error) => error switch
    {
        RequestFailedException { Status: 0 } => "cannot be reached.",
        RequestFailedException { Status: 401 or 403 } refused => $"refuses this host ({refused.ErrorCode ?? "not authorised"}): check its role assignments and firewall.",
        RequestFailedException { Status: 404, ErrorCode: "TableNotFound" or "ContainerNotFound" or "ContainerBeingDeleted" } missing =>
            $"lacks a table or container ({missing.ErrorCode}): restart the host, which makes them.",
        RequestFailedException { Status: 408 or 429 or >= 500 } busy => $"does not answer as it should (status {busy.Status}, {busy.ErrorCode}).",
        RequestFailedException { Status: 409, ErrorCode: "TableBeingDeleted" or "ContainerBeingDeleted" or "AccountBeingCreated" } changing =>
            $"is being changed ({changing.ErrorCode}).",
        AggregateException { InnerExceptions: var inner } when inner.Any(one => Explain(one) is not null) => "cannot be reached.",
        AuthenticationFailedException => "cannot be used: no identity of this host was accepted.",
        IOException or HttpRequestException => "cannot be reached: the connection broke.",
        OperationCanceledException => "does not answer in time.",
        _ => null,
    };
}
