using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Redaction;
using RemoteExecutor.Core.Disclosure.Release;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>
/// Finds the values of a run's input and data sets in every text of its result that is not released for what it holds, and looks those of personal columns up for
/// what is.
/// </summary>
/// <param name="datasets">The filters of data sets; null where there are no data sets, and then a run that has some is withheld.</param>
internal sealed class EchoControl(IDatasetFilters? datasets)
{
    // A value may be split over column names; they are searched as one text.
    private const char BetweenNames = '\n';

    /// <summary>What is known of the values of a run.</summary>
    /// <param name="Findings">In each text.</param>
    /// <param name="Personal">Finds personal values in samples and categories; null where there are none.</param>
    /// <param name="Unknown">The reason why nothing can be said of them.</param>
    public sealed record Echoes(IReadOnlyDictionary<string, IReadOnlyList<Finding>> Findings, EchoSearch? Personal, string? Unknown);

    public async Task<Echoes> FindAsync(
        RunnerResult result, RawSummary raw, DisclosureContext context, DisclosurePolicy policy, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, IReadOnlyList<Finding>>(StringComparer.Ordinal);
        if (!policy.Redacts || (context.OpenInput is null && context.Datasets.Count == 0 && !context.HasLostDatasets)) return new(found, null, null);

        var names = raw.Columns.Take(DisclosurePolicy.Columns).Select(column => ColumnRelease.NameOf(column).Text).Where(name => name.Length > 0).ToList();
        var texts = TextsOf(result, policy).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (raw.Columns.Count == 0 && texts.Count == 0) return new(found, null, null);

        if (context.HasLostDatasets) return new(found, null, "a data set of the run is no longer registered");
        var (values, personal) = (new List<IEchoKeys>(), new List<IEchoKeys>());
        if (context.OpenInput is { } open)
        {
            if (await InputFilter.ReadAsync(open, cancellationToken) is not var (all, some)) return new(found, null, "input_data could not be read");
            values.Add(all);
            personal.Add(some);
        }

        foreach (var dataset in context.Datasets)
        {
            if (datasets is null) return new(found, null, "this host keeps no filters of data sets");
            var answer = await datasets.GetAsync(dataset, context.VersionOf(dataset), cancellationToken);
            if (answer.Filter is null || answer.Personal is null) return new(found, null, answer.Reason);
            values.Add(answer.Filter);
            personal.Add(answer.Personal);
        }

        var search = new EchoSearch(values);
        foreach (var text in texts) found[text] = search.Find(text);
        AddNames(found, names, search.Find(string.Join(BetweenNames, names)));
        return new(found, new EchoSearch(personal), null);
    }

    private static IEnumerable<string> TextsOf(RunnerResult result, DisclosurePolicy policy)
    {
        var error = result.Report?.Error;
        yield return OutputRelease.TypeOf(error).Text;
        if (policy.ErrorChars > 0) yield return OutputRelease.MessageOf(error).Text;
        if (policy.OutputChars == 0) yield break;
        yield return OutputRelease.TextOf(result.Stdout).Text;
        yield return OutputRelease.TextOf(result.Stderr).Text;
    }

    /// <summary>Gives each name its share of what was found in all of them.</summary>
    private static void AddNames(Dictionary<string, IReadOnlyList<Finding>> found, List<string> names, IReadOnlyList<Finding> findings)
    {
        var (start, next) = (0, 0);
        foreach (var name in names)
        {
            var end = start + name.Length;
            while (next < findings.Count && findings[next].Start + findings[next].Length <= start) next++;
            var own = new List<Finding>(found.GetValueOrDefault(name) ?? []);
            for (var at = next; at < findings.Count && findings[at].Start < end; at++)
            {
                var from = Math.Max(findings[at].Start, start);
                var to = Math.Min(findings[at].Start + findings[at].Length, end);
                if (to > from) own.Add(new Finding(from - start, to - from, findings[at].Kind));
            }

            if (own.Count > 0) found[name] = own;
            start = end + 1;
        }
    }
}
