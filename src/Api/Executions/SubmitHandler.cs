using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.Operations;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Contracts.Reading;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Api.Executions;

/// <summary><c>POST /execute</c>: read, accept, perhaps wait, answer.</summary>
internal sealed class SubmitHandler(
    Acceptance acceptance, DependencyHealth health, IExecutionEngine engine, IExecutionStore executions, IDatasetCatalog datasets,
    ISandboxProvider provider, BodyBudget budget, IOptions<ExecutionOptions> options, TimeProvider time) : IApiHandler
{
    public async Task<ApiResult> HandleAsync(ApiCall call)
    {
        if (!options.Value.Enabled) throw Refuse.Disabled();
        var key = IdempotencyKey.Read(call.Http.Request.Headers);
        var executionId = await AcceptAsync(call, key);
        return await WaitAsync(call, executionId);
    }

    /// <summary>A method of its own, so that the body is not held while the caller waits.</summary>
    private async Task<string> AcceptAsync(ApiCall call, string? key)
    {
        using var body = await RequestBody.ReadAsync(call.Http, budget, RequestLimits.BodyBytes, time);
        var reading = RequestReaders.ReadSubmission(body.Bytes, options.Value, datasets);
        if (!reading.IsValid) throw Refuse.Fields(reading.Errors);
        Availability.Check(reading.Value.Request, options.Value, provider);
        if (await health.ProviderAsync() is { Healthy: false } down) throw Refuse.Unavailable("provider", down.Detail);

        var claim = key is null
            ? null
            : new IdempotencyClaim(call.Agent.Value, key, Convert.ToHexStringLower(SHA256.HashData(body.Bytes.Span)));
        return await acceptance.AcceptAsync(call.Agent, call.Source, reading.Value, claim);
    }

    private async Task<ApiResult> WaitAsync(ApiCall call, string executionId)
    {
        var wait = PreferHeader.WaitSeconds(call.Http.Request.Headers);
        if (wait is { } seconds) await engine.WaitForEndAsync(executionId, TimeSpan.FromSeconds(seconds), call.Aborted);

        var record = await executions.FindAsync(executionId, call.Aborted) ?? throw Refuse.UnknownExecution();
        var result = wait is not null && record.Status.IsFinal()
            ? ExecutionAnswers.Final(record)
            : ExecutionAnswers.Accepted(executionId, record.Status);
        return wait is { } applied ? result.With("Preference-Applied", string.Create(CultureInfo.InvariantCulture, $"wait={applied}")) : result;
    }
}
