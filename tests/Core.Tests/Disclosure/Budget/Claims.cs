using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Disclosure.Budget.Programs;

namespace RemoteExecutor.Core.Tests.Disclosure.Budget;

/// <summary>Claims and programs for tests.</summary>
internal static class Claims
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly BudgetLimits Limits = new(TimeSpan.FromHours(24), new Amount(20, 100_000));

    public static BudgetClaim Of(string id, int mostBytes = 4096) =>
        new() { Id = id, AgentId = "20001", Datasets = ["people"], MostBytes = mostBytes };

    /// <summary>A program like no other number's.</summary>
    public static string Program(int number) =>
        string.Join('\n', Enumerable.Range(0, 6).Select(line => $"x{line} = data.f{number}_{line}(g{number}={line}).h{number}_{line}"));

    public static ProgramSketch Sketch(int number) => ProgramSketch.Of(Program(number));

    public static BudgetLedger Reserved(this BudgetLedger ledger, string id, int program, DateTimeOffset? at = null, int mostBytes = 4096)
    {
        var (changed, share) = ledger.Reserve("people", Of(id, mostBytes), Sketch(program), Limits, at ?? Start);
        Assert.True(share.Fits);
        return changed;
    }

    public static BudgetLedger Charged(this BudgetLedger ledger, string id, int bytes, DateTimeOffset? at = null)
    {
        var (changed, share) = ledger.Charge("people", id, bytes, Limits, at ?? Start);
        Assert.True(share!.Fits);
        return changed;
    }
}
