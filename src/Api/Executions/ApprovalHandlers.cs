using RemoteExecutor.Api.Http;

namespace RemoteExecutor.Api.Executions;

/// <summary><c>POST /executions/{id}/approve</c></summary>
internal sealed class ApproveHandler(ApprovalAnswers answers) : IApiHandler
{
    public Task<ApiResult> HandleAsync(ApiCall call) => answers.AnswerAsync(call, approved: true);
}

/// <summary><c>POST /executions/{id}/reject</c></summary>
internal sealed class RejectHandler(ApprovalAnswers answers) : IApiHandler
{
    public Task<ApiResult> HandleAsync(ApiCall call) => answers.AnswerAsync(call, approved: false);
}
