namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>
/// What the runner says about how it summarized. Notes are text out of the sandbox: the known ones are told by how they begin, and said
/// in our words; of any other only that there is one.
/// </summary>
internal static class RunnerNotes
{
    // As the runner's modules columns, sampling, distinct, summary, arrays and arrow/columns write them.
    private static readonly (string Start, string Sentence)[] Known =
    [
        ("quantiles are of a sample", "The sandbox says that quantiles are of a sample of the rows."),
        ("large distinct counts are estimates", "The sandbox says that large distinct counts are estimates."),
        ("only the first columns have statistics", "The sandbox says that it left out the statistics of the last columns: there are too many values."),
        ("only the first columns are shown", "The sandbox says that it left out the last columns."),
        ("the report was clipped", "The sandbox says that it left out columns because their names and values are long."),
        ("infinite values are left out", "The sandbox says that infinite values are left out of the statistics."),
        ("statistics of durations are in seconds", "The sandbox says that statistics of durations are in seconds."),
        ("the index is shown", "The sandbox says that the index is shown as leading columns."),
        ("texts are read up to", "The sandbox says that it measured only the beginning of very long texts."),
        ("more than two dimensions", "The sandbox says that the array has more than two dimensions, so that no columns are shown."),
        ("not all keys are shown", "The sandbox says that the rows have more keys than it looked at."),
        ("a column could not be", "The sandbox says that it could not read some of the columns."),
        ("the result could not be summarised", "The sandbox says that it could not summarize the result."),
    ];

    public static void Say(IReadOnlyList<string> notes, Suppressions suppressions)
    {
        foreach (var note in notes)
        {
            var known = Known.FirstOrDefault(one => note?.StartsWith(one.Start, StringComparison.Ordinal) == true);
            suppressions.Add(known.Sentence ?? "The sandbox says that it clipped, sampled or chunked the result before it summarized it.");
        }
    }
}
