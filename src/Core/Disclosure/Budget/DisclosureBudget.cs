using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Budget.Programs;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>
/// The disclosure budget of agents and data sets: reserved when an execution is submitted, charged with what was really released before anybody can
/// see it, given back when the program never ran. Every call is idempotent by the id of its claim. A store that is down is an exception: nothing
/// is released unless it was counted.
/// </summary>
public sealed partial class DisclosureBudget(
    IBudgetStore store, IExecutionStore executions, IOptions<BudgetOptions> options, TimeProvider time, ILogger<DisclosureBudget> logger)
{
    /// <summary>Longer than a submission may take: by then its execution has a record, or never will.</summary>
    private static readonly TimeSpan SubmissionTakes = TimeSpan.FromMinutes(5);

    /// <summary>Old reservations that one refused claim looks behind.</summary>
    private const int MaxLooks = 16;

    public BudgetOptions Options => options.Value;

    /// <summary>Keeps room for the most that the claim may release, on all of its data sets or on none.</summary>
    /// <param name="code">The program, whose likeness to earlier ones decides how hard it counts.</param>
    public async Task<BudgetDecision> ReserveAsync(BudgetClaim claim, string code, CancellationToken cancellationToken)
    {
        if (!Counts(claim)) return BudgetDecision.Free;
        var sketch = ProgramSketch.Of(code);
        var decision = await TryReserveAsync(claim, sketch, cancellationToken);
        if (decision.Result == BudgetResult.Refused && await ForgetLostAsync(claim, cancellationToken))
            decision = await TryReserveAsync(claim, sketch, cancellationToken);
        return decision;
    }

    /// <summary>
    /// Charges what is about to be released. Refused, with nothing charged, when limits were lowered since the reservation and leave no room.
    /// </summary>
    /// <param name="code">Asked for only when there is no reservation: the budget was off at submission.</param>
    public async Task<BudgetDecision> ChargeAsync(
        BudgetClaim claim, int bytes, Func<CancellationToken, Task<string>> code, CancellationToken cancellationToken)
    {
        if (!Counts(claim)) return BudgetDecision.Free;
        var decision = await TryChargeAsync(claim, bytes, cancellationToken);
        if (decision.Result != BudgetResult.NotReserved) return decision;
        var reservation = await TryReserveAsync(claim, ProgramSketch.Of(await code(cancellationToken)), cancellationToken);
        return reservation.Result == BudgetResult.Granted ? await TryChargeAsync(claim, bytes, cancellationToken) : reservation;
    }

    /// <summary>Ends a claim that was not charged; one that was stays as it is.</summary>
    /// <param name="ran">Whether its program was started: then it counts as a release without bytes.</param>
    public Task<BudgetDecision> EndAsync(BudgetClaim claim, bool ran, CancellationToken cancellationToken) =>
        Counts(claim) ? EndAsync(claim.AgentId, claim.Datasets, claim.Id, ran, cancellationToken) : Task.FromResult(BudgetDecision.Free);

    /// <summary>What an agent has used of each data set, sorted by name; data sets that it has not used are left out.</summary>
    public async Task<IReadOnlyList<BudgetUse>> ReadAsync(string agentId, CancellationToken cancellationToken)
    {
        var limits = Options.Limits;
        var now = time.GetUtcNow();
        var ledgers = await store.ReadAsync(agentId, cancellationToken);
        return
        [
            .. ledgers.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, Ledger: entry.Value.At(now, limits.Window)))
                .Where(entry => !entry.Ledger.IsEmpty).Select(entry => BudgetUse.Of(entry.Key, entry.Ledger, limits)),
        ];
    }

    private bool Counts(BudgetClaim claim) => Options.Enabled && claim.Datasets.Count > 0;

    private Task<BudgetDecision> TryReserveAsync(BudgetClaim claim, ProgramSketch sketch, CancellationToken cancellationToken)
    {
        var (limits, now) = (Options.Limits, time.GetUtcNow());
        return ChangeAsync(claim, ledger => ledger.Value.At(now, limits.Window).Reserve(ledger.Key, claim, sketch, limits, now), cancellationToken);
    }

    private Task<BudgetDecision> TryChargeAsync(BudgetClaim claim, int bytes, CancellationToken cancellationToken)
    {
        var (limits, now) = (Options.Limits, time.GetUtcNow());
        return ChangeAsync(claim, ledger => ledger.Value.At(now, limits.Window).Charge(ledger.Key, claim.Id, bytes, limits, now), cancellationToken);
    }

    /// <summary>All data sets of a claim, or none.</summary>
    private Task<BudgetDecision> ChangeAsync(
        BudgetClaim claim, Func<KeyValuePair<string, BudgetLedger>, (BudgetLedger Ledger, BudgetShare? Share)> change, CancellationToken cancellationToken) =>
        store.UpdateAsync(
            claim.AgentId, claim.Datasets,
            ledgers =>
            {
                var changed = ledgers.ToDictionary(ledger => ledger.Key, change);
                var shares = changed.Values.Select(one => one.Share).OfType<BudgetShare>().ToList();
                var result = shares.Count < claim.Datasets.Count ? BudgetResult.NotReserved
                    : shares.TrueForAll(share => share.Fits) ? BudgetResult.Granted : BudgetResult.Refused;
                return result == BudgetResult.Granted
                    ? (changed.ToDictionary(one => one.Key, one => one.Value.Ledger), new BudgetDecision(result, shares))
                    : (ledgers, new BudgetDecision(result, shares));
            },
            cancellationToken);

    private Task<BudgetDecision> EndAsync(string agentId, IReadOnlyList<string> datasets, string id, bool ran, CancellationToken cancellationToken)
    {
        var (limits, now) = (Options.Limits, time.GetUtcNow());
        return store.UpdateAsync(
            agentId, datasets,
            ledgers =>
            {
                var ended = ledgers.ToDictionary(ledger => ledger.Key, ledger => ledger.Value.End(ledger.Key, id, ran, limits, now));
                var shares = ended.Values.Select(one => one.Share).OfType<BudgetShare>().ToList();
                return (ended.ToDictionary(one => one.Key, one => one.Value.Ledger), new BudgetDecision(BudgetResult.Granted, shares));
            },
            cancellationToken);
    }

    /// <summary>
    /// Ends reservations whose execution has ended or never came to be: what a process left that died, or lost its store, half-way.
    /// </summary>
    private async Task<bool> ForgetLostAsync(BudgetClaim claim, CancellationToken cancellationToken)
    {
        var submittedBefore = time.GetUtcNow() - SubmissionTakes;
        var ledgers = await store.ReadAsync(claim.AgentId, cancellationToken);
        var old = ledgers.Where(ledger => claim.Datasets.Contains(ledger.Key)).SelectMany(ledger => ledger.Value.Entries)
            .Where(entry => !entry.Settled && entry.At < submittedBefore).OrderBy(entry => entry.At).Select(entry => entry.Id).Distinct().Take(MaxLooks);
        var any = false;
        foreach (var id in old.ToList())
        {
            var record = await executions.FindAsync(id, cancellationToken);
            if (record is not null && !record.Status.IsFinal()) continue;
            LogLost(logger, id);
            await EndAsync(claim.AgentId, record?.Ticket.Datasets ?? claim.Datasets, id, record?.StartedAt is not null, cancellationToken);
            any = true;
        }

        return any;
    }

    [LoggerMessage(301, LogLevel.Warning, "Execution {Id} left a budget reservation behind, which is ended")]
    private static partial void LogLost(ILogger logger, string id);
}
