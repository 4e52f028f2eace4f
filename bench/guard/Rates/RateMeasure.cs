using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.GuardBench.Rates;

/// <summary>What became of one set.</summary>
internal sealed record SetRate
{
    public required string Set { get; init; }

    public required bool ShouldPass { get; init; }

    public required IReadOnlyList<GroupRate> Groups { get; init; }

    /// <summary>Programs with another verdict than they should have, and why.</summary>
    public required IReadOnlyList<Miss> Misses { get; init; }
}

/// <param name="Blocked">How many were blocked.</param>
/// <param name="ByImportOnly">How many of these for no more than a syntax error or a module that is not in any list.</param>
/// <param name="WithinImports">How many import allowed modules only.</param>
/// <param name="BlockedWithinImports">How many of these were blocked.</param>
internal sealed record GroupRate(string Group, int Programs, int Blocked, int ByImportOnly, int WithinImports, int BlockedWithinImports);

internal sealed record Miss(string Group, string Program, string Why);

/// <summary>Judges a set for the tier Lead.</summary>
internal static class RateMeasure
{
    private static readonly string[] Shallow = ["REX101", "REX201"];
    private static readonly string[] Imports = ["REX201", "REX202", "REX203", "REX204"];

    public static SetRate Of(ProgramSet set, ExecutionGuard guard)
    {
        var judged = set.Programs.Select(program => (Program: program, Verdict: guard.Check(program.Code, AgentTier.Lead))).ToList();
        return new SetRate
        {
            Set = set.Name,
            ShouldPass = set.ShouldPass,
            Groups = [.. judged.GroupBy(one => one.Program.Group).Select(group => Rate(group.Key, [.. group.Select(one => one.Verdict)]))],
            Misses = [.. judged.Where(one => one.Verdict.Passed != set.ShouldPass).Select(one => new Miss(one.Program.Group, one.Program.Name, Why(one.Verdict)))],
        };
    }

    private static GroupRate Rate(string group, List<GuardVerdict> verdicts)
    {
        var blocked = verdicts.Where(verdict => !verdict.Passed).ToList();
        var within = verdicts.Where(verdict => !verdict.Violations.Any(violation => Imports.Contains(violation.Code))).ToList();
        return new GroupRate(
            group, verdicts.Count, blocked.Count, blocked.Count(verdict => verdict.Violations.All(violation => Shallow.Contains(violation.Code))),
            within.Count, within.Count(verdict => !verdict.Passed));
    }

    private static string Why(GuardVerdict verdict) => verdict.Passed
        ? "no objection"
        : string.Join("; ", verdict.Violations.Take(3).Select(violation => $"{violation.Line}:{violation.Column} {violation.Code} {violation.Message}"));
}
