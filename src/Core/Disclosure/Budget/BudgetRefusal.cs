using System.Globalization;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Release;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>How a refusal is told to an agent: which data set, how little is left, what would be needed, and from when on it fits.</summary>
public static class BudgetRefusal
{
    public static string DetailOf(BudgetDecision refusal) =>
        string.Join(' ', SentencesOf(refusal)) + " A stricter disclosure policy reserves less; GET /budget shows all.";

    public static IReadOnlyList<string> SentencesOf(BudgetDecision refusal) => [.. refusal.Refused.Select(SentenceOf)];

    /// <summary>What is released of a run whose budget was lowered while it went on: nothing but that.</summary>
    internal static ExecutionSummary SummaryOf(BudgetDecision refusal, DisclosurePolicy policy) => SizeCap.Apply(
        new ExecutionSummary
        {
            Disclosure = new()
            {
                Policy = policy.Level,
                Suppressed = ["Everything is withheld: too little is left of the disclosure budget.", .. SentencesOf(refusal)],
            },
        },
        policy.TotalBytes);

    private static string SentenceOf(BudgetShare share)
    {
        var repeats = share.Weight == 1 ? "" : $" (counted {share.Weight}-fold: {share.Similar} near-identical programs before it)";
        var when = share.FitsAt is { } at ? $" It fits from {at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} on." : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Data set {share.Dataset}: {share.Left.Releases} releases and {share.Left.Bytes} bytes are left, {share.Cost.Releases} and {share.Cost.Bytes} are needed{repeats}.{when}");
    }
}
