using RemoteExecutor.Api.Http;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api.Executions;

/// <summary>How an execution is answered, by where it stands.</summary>
internal static class ExecutionAnswers
{
    /// <summary>Seconds until a caller should look again.</summary>
    private const string LookAgain = "1";

    public static ApiResult Final(ExecutionRecord record) => ApiResult.Json(200, ExecutionResponse.Of(record));

    public static ApiResult Current(ExecutionRecord record)
    {
        var result = ApiResult.Json(200, ExecutionResponse.Of(record));
        return record.Status.IsFinal() ? result : result.With("Retry-After", LookAgain);
    }

    public static ApiResult Accepted(string executionId, ExecutionStatus status)
    {
        var answer = AcceptedResponse.Of(executionId, status);
        return ApiResult.Json(202, answer).With("Location", answer.StatusUrl).With("Retry-After", LookAgain);
    }
}
