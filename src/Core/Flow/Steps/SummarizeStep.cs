using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Disclosure.Release;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Flow.Steps;

/// <summary>Takes what came out of the sandbox through the disclosure filter into the record. The raw result goes no further than here.</summary>
public sealed class SummarizeStep(
    ISandboxProvider provider, IExecutionStore executions, IInputStore inputs, IDisclosureFilter filter, RunDatasets runDatasets,
    IDatasetProfiles profiles, DisagreementRecord disagreements, DisclosureBudget budget, StepAudit audit)
{
    public async Task<ExecutionEnd> RunAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        var output = await provider.CollectAsync(ticket.SandboxId, cancellationToken);
        var result = RunnerChannel.Read(output.Channel.Span);
        var end = RunOutcome.Of(result, output);
        if (result?.Disagreement is { } disagreement) await disagreements.WriteAsync(ticket, disagreement, cancellationToken);
        var datasets = runDatasets.Of(ticket);
        var policy = RunDatasets.PolicyOf(ticket, datasets);
        var summary = result is null ? null : await FilterAsync(ticket, result, policy, datasets, cancellationToken);
        // Counted before anybody can see it: a host that dies in between has counted too much, never too little.
        var charge = await budget.ChargeAsync(
            BudgetClaim.Of(ticket), summary?.Disclosure.ReleasedBytes ?? 0, token => CodeOfAsync(ticket, token), cancellationToken);
        var withheld = charge.Result != BudgetResult.Granted;
        if (withheld) summary = BudgetRefusal.SummaryOf(charge, policy);
        await executions.UpdateAsync(
            ticket.ExecutionId,
            record => record with
            {
                Summary = summary,
                CpuTimeSeconds = withheld ? 0 : MeasureRelease.Seconds(result?.CpuTimeSeconds, policy),
                MemoryPeakMb = withheld ? 0 : MeasureRelease.Megabytes(result?.MemoryPeakMb, policy),
            },
            cancellationToken);
        (string, object?)[] facts =
        [
            ("outcome", end.Outcome),
            ("exit_code", result?.ExitCode ?? output.ExitCode),
            ("cpu_time_seconds", result?.CpuTimeSeconds),
            ("memory_peak_mb", result?.MemoryPeakMb),
            ("disclosure_policy", policy.Level),
            ("released_bytes", summary?.Disclosure.ReleasedBytes),
            ("redactions", summary?.Disclosure.Redactions.Values.Sum()),
            ("suppressed", summary?.Disclosure.Suppressed.Count),
            .. BudgetFacts.Of(charge, "charged"),
        ];
        await audit.WriteAsync(ticket, AuditEvents.Summarized, cancellationToken, facts);
        return end;
    }

    private async Task<ExecutionSummary> FilterAsync(
        ExecutionTicket ticket, RunnerResult result, DisclosurePolicy policy, IReadOnlyList<Dataset> datasets, CancellationToken cancellationToken) =>
        await filter.ReleaseAsync(
            result,
            new DisclosureContext
            {
                Policy = policy,
                Datasets = datasets,
                HasLostDatasets = datasets.Count < ticket.Datasets.Count,
                DatasetVersions = datasets.Count == 0 ? null : await VersionsAsync(ticket, cancellationToken),
                ExpectedOutputSchema = ticket.ExpectedOutputSchema,
                OpenInput = ticket.HasInput ? token => inputs.OpenExistingAsync(ticket.ExecutionId, token) : null,
                ReadCode = token => CodeOfAsync(ticket, token),
                PublicNames = policy.Level == DisclosureLevel.Strict ? await ColumnsOfAsync(datasets, cancellationToken) : [],
            },
            cancellationToken);

    private async Task<string> CodeOfAsync(ExecutionTicket ticket, CancellationToken cancellationToken) =>
        (await executions.FindAsync(ticket.ExecutionId, cancellationToken))?.Code ?? "";

    private async Task<IReadOnlyDictionary<string, string>> VersionsAsync(ExecutionTicket ticket, CancellationToken cancellationToken) =>
        (await executions.FindAsync(ticket.ExecutionId, cancellationToken))?.DatasetVersions ?? new Dictionary<string, string>();

    private async Task<IReadOnlyCollection<string>> ColumnsOfAsync(IReadOnlyList<Dataset> datasets, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dataset in datasets)
        {
            if (await profiles.FindAsync(dataset, cancellationToken) is { Columns: { } columns }) names.UnionWith(columns.Select(column => column.Name));
        }

        return names;
    }
}
