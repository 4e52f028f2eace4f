using System.Globalization;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Text;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>
/// Brings a summary under its bytes by dropping, in this order: the sample, category values, statistics from the last column on, columns
/// from the last one on, then halves of the texts. Says what it dropped.
/// </summary>
internal static class SizeCap
{
    private const int ShortestText = 32;

    private delegate ExecutionSummary Step(ExecutionSummary summary, Func<ExecutionSummary, bool> fits);

    private static readonly Step[] Steps = [DropSample, DropCategories, DropStatistics, DropColumns, ClipTexts, DropSentences];

    public static ExecutionSummary Apply(ExecutionSummary summary, int maxBytes)
    {
        if (Sized(summary) is var whole && Bytes(whole) <= maxBytes) return whole;

        foreach (var step in Steps)
        {
            summary = step(summary, fitting => Bytes(Sized(fitting)) <= maxBytes);
            if (Sized(summary) is var sized && Bytes(sized) <= maxBytes) return sized;
        }

        throw new InvalidOperationException("An empty summary is larger than its policy allows.");
    }

    private static ExecutionSummary DropSample(ExecutionSummary summary, Func<ExecutionSummary, bool> fits) =>
        summary.Sample.Count == 0 ? summary : Say(summary with { Sample = [] }, "The sample was dropped: the summary was larger than the policy allows.");

    private static ExecutionSummary DropCategories(ExecutionSummary summary, Func<ExecutionSummary, bool> fits)
    {
        var stats = summary.Stats.ToDictionary(entry => entry.Key, entry => WithoutTop(entry.Value), StringComparer.Ordinal);
        var dropped = summary.Stats.Values.Any(entry => entry.TryGetProperty("top", out _));
        return dropped ? Say(summary with { Stats = stats }, "Category values were dropped: the summary was larger than the policy allows.") : summary;
    }

    private static JsonElement WithoutTop(JsonElement stats) => JsonSerializer.SerializeToElement(
        stats.EnumerateObject().Where(entry => entry.Name != "top").ToDictionary(entry => entry.Name, entry => entry.Value), WireJson.Options);

    private static ExecutionSummary DropStatistics(ExecutionSummary summary, Func<ExecutionSummary, bool> fits)
    {
        if (summary.Stats.Count == 0) return summary;
        var said = Say(summary, "Statistics of the last columns were dropped: the summary was larger than the policy allows.");
        return Largest(summary.Stats.Count - 1, kept => said with { Stats = First(summary.Stats, kept) }, fits);
    }

    private static ExecutionSummary DropColumns(ExecutionSummary summary, Func<ExecutionSummary, bool> fits)
    {
        var mismatch = summary.SchemaMismatch is { Count: > 0 } ? summary.SchemaMismatch : [];
        if (summary.Schema.Count == 0 && mismatch.Count == 0) return summary;
        var said = Say(summary, "The last columns were dropped: the summary was larger than the policy allows.");
        return Largest(
            Math.Max(summary.Schema.Count, mismatch.Count) - 1,
            kept => said with { Schema = First(summary.Schema, kept), SchemaMismatch = summary.SchemaMismatch is null ? null : [.. mismatch.Take(kept)] },
            fits);
    }

    private static ExecutionSummary ClipTexts(ExecutionSummary summary, Func<ExecutionSummary, bool> fits)
    {
        if (summary.Stdout.Length + summary.Stderr.Length + (summary.ErrorMessage?.Length ?? 0) == 0) return summary;
        summary = Say(summary, "Texts were clipped further: the summary was larger than the policy allows.");
        var longest = Math.Max(summary.Stdout.Length, Math.Max(summary.Stderr.Length, summary.ErrorMessage?.Length ?? 0));
        for (; longest >= ShortestText && !fits(summary); longest /= 2)
        {
            summary = summary with
            {
                Stdout = TextClip.To(summary.Stdout, longest / 2),
                Stderr = TextClip.To(summary.Stderr, longest / 2),
                ErrorMessage = summary.ErrorMessage is null ? null : TextClip.To(summary.ErrorMessage, longest / 2),
            };
        }

        return summary;
    }

    private static ExecutionSummary DropSentences(ExecutionSummary summary, Func<ExecutionSummary, bool> fits)
    {
        var sentences = summary.Disclosure.Suppressed;
        return Largest(sentences.Count - 1, kept => summary with { Disclosure = summary.Disclosure with { Suppressed = [.. sentences.Skip(sentences.Count - kept)] } }, fits);
    }

    /// <summary>The fitting summary that keeps most; the one that keeps nothing when none fits.</summary>
    private static ExecutionSummary Largest(int most, Func<int, ExecutionSummary> keeping, Func<ExecutionSummary, bool> fits)
    {
        var (low, high) = (0, Math.Max(most, 0));
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (fits(keeping(middle))) low = middle;
            else high = middle - 1;
        }

        return keeping(low);
    }

    private static Dictionary<string, T> First<T>(IReadOnlyDictionary<string, T> entries, int count) =>
        entries.Take(count).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static ExecutionSummary Say(ExecutionSummary summary, string sentence) => summary with
    {
        Disclosure = summary.Disclosure with { Suppressed = [.. summary.Disclosure.Suppressed.Take(Suppressions.MaxSentences - 1), sentence] },
    };

    /// <summary>Writes the size into the summary, whose digits are part of it.</summary>
    private static ExecutionSummary Sized(ExecutionSummary summary)
    {
        var bare = Bytes(summary with { Disclosure = summary.Disclosure with { ReleasedBytes = 0 } }) - 1;
        var size = bare + 1;
        while (bare + size.ToString(CultureInfo.InvariantCulture).Length > size) size++;
        return summary with { Disclosure = summary.Disclosure with { ReleasedBytes = size } };
    }

    private static int Bytes(ExecutionSummary summary) => JsonSerializer.SerializeToUtf8Bytes(summary, WireJson.Options).Length;
}
