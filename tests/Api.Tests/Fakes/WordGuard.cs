using RemoteExecutor.Api.Contract;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Api.Tests.Fakes;

/// <summary>Objects to one word, and wants approval for another.</summary>
internal sealed class WordGuard : IExecutionGuard
{
    public GuardVerdict Check(string code, AgentTier tier)
    {
        var violations = new List<Violation>();
        if (code.Contains("os.system", StringComparison.Ordinal)) violations.Add(Objection("REX102", approvable: false));
        if (code.Contains("needs_approval", StringComparison.Ordinal) && tier != AgentTier.Head) violations.Add(Objection("REX201", approvable: true));
        return new GuardVerdict
        {
            Passed = violations.Count == 0,
            Violations = violations,
            Severity = violations.Count == 0 ? Severity.None : Severity.High,
            Recommendation = violations.Count == 0 ? null : "Remove it.",
            PolicyVersion = "1",
            PolicyHash = new string('0', 64),
        };
    }

    private static Violation Objection(string code, bool approvable) =>
        new() { Code = code, Severity = Severity.High, Line = 1, Column = 1, Message = "Not allowed.", Approvable = approvable };
}

/// <summary>Verdicts pass as they are; there are no results to release.</summary>
internal sealed class OpenFilter : IDisclosureFilter
{
    public ReleasedSchema Release(IReadOnlyList<(string Name, string Dtype)> columns) => new(
        columns.ToDictionary(column => column.Name == ContractDataset.PersonalColumn ? "‹iban›" : column.Name, column => column.Dtype), []);

    public Task<ExecutionSummary> ReleaseAsync(RunnerResult result, DisclosureContext context, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public GuardVerdict Release(GuardVerdict verdict) => verdict;
}
