using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Echo;
using RemoteExecutor.Core.Disclosure.Redaction;
using RemoteExecutor.Core.Disclosure.Release;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure;

/// <summary>
/// Builds each part of a summary anew from what the sandbox claims, under one policy. Pure but for reading the run's input and
/// the filters of its data sets.
/// </summary>
internal sealed class DisclosureFilter(IDatasetFilters? datasets = null) : IDisclosureFilter
{
    private const int MaxDurationMs = 24 * 3600 * 1000;

    /// <summary>A row takes a byte at least, and no sandbox has more memory.</summary>
    private const long MaxRows = (long)RequestLimits.MaxMemoryMb << 20;

    private static readonly RawSummary NoResult = new() { Kind = "none", Type = "none" };

    private readonly EchoControl _echoes = new(datasets);

    public async Task<ExecutionSummary> ReleaseAsync(RunnerResult result, DisclosureContext context, CancellationToken cancellationToken)
    {
        var scope = new ReleaseScope(context.Policy, Redactor.Default);
        var raw = result.Report?.Summary ?? NoResult;
        var error = result.Report?.Error;
        (scope.Echoes, var unknown) = await _echoes.FindAsync(result, raw, context, scope.Policy, cancellationToken);
        if (unknown is not null)
        {
            scope.Suppressions.Add($"All text is withheld: {unknown}, so that echoes cannot be told.");
            (result, raw, error) = (result with { Stdout = CapturedText.Empty, Stderr = CapturedText.Empty }, Nameless(raw), error is null ? null : error with { Type = "", Message = "" });
        }

        error = await WithPublicTypeAsync(error, context, cancellationToken);
        if (scope.Policy.Level == DisclosureLevel.Strict) scope.PublicNames = await PublicNamesOf(raw, context, cancellationToken);
        var rows = RowsOf(raw, scope);
        var columns = ColumnRelease.Release(raw, scope);
        var statistics = new StatisticsRelease(scope, rows);
        RunnerNotes.Say(raw.Notes, scope.Suppressions);
        var summary = new ExecutionSummary
        {
            Schema = columns.ToDictionary(column => column.Name, column => column.Dtype, StringComparer.Ordinal),
            RowCount = raw.Kind == NoResult.Kind ? null : Bounded(rows, scope),
            Sample = new SampleRelease(scope).Release(raw, columns),
            Stats = columns.Select(column => (column.Name, Stats: statistics.Release(column))).Where(column => column.Stats is not null)
                .ToDictionary(column => column.Name, column => column.Stats!.Value, StringComparer.Ordinal),
            Stdout = OutputRelease.Output("stdout", result.Stdout, scope),
            Stderr = OutputRelease.Output("stderr", result.Stderr, scope),
            ExecutionTimeMs = Math.Clamp(result.DurationMs, 0, MaxDurationMs),
            ErrorMessage = OutputRelease.Error(error, scope),
            SchemaMismatch = SchemaComparison.Differences(context.ExpectedOutputSchema, columns, scope),
            Disclosure = new DisclosureReport { Policy = context.Policy.Level },
        };
        return SizeCap.Apply(
            summary with { Disclosure = summary.Disclosure with { Suppressed = scope.Suppressions.Sentences, Redactions = scope.Tally.Counts } },
            scope.Policy.TotalBytes);
    }

    public GuardVerdict Release(GuardVerdict verdict) => VerdictRelease.Release(verdict);

    public ReleasedSchema Release(IReadOnlyList<(string Name, string Dtype)> columns)
    {
        var scope = new ReleaseScope(DisclosurePolicy.Of(DisclosureLevel.Strict), Redactor.Default);
        var released = ColumnRelease.Release(NoResult with { Columns = [.. columns.Select(column => new RawColumn { Name = column.Name, Dtype = column.Dtype })] }, scope);
        return new(released.ToDictionary(column => column.Name, column => column.Dtype, StringComparer.Ordinal), scope.Suppressions.Sentences);
    }

    private static RawSummary Nameless(RawSummary raw) => raw with { Columns = [.. raw.Columns.Select(column => column with { Name = "" })] };

    /// <summary>A program can give a class any name; one that stands in the code is none of its making.</summary>
    private static async Task<ProgramError?> WithPublicTypeAsync(ProgramError? error, DisclosureContext context, CancellationToken cancellationToken)
    {
        if (error is null || !context.Policy.Redacts || ErrorTypes.IsKnown(error.Type)) return error;
        var code = context.ReadCode is { } read ? await read(cancellationToken) : "";
        return new PublicNames(code, new HashSet<string>()).StandsInCode(error.Type) ? error : error with { Type = "" };
    }

    private static async Task<PublicNames> PublicNamesOf(RawSummary raw, DisclosureContext context, CancellationToken cancellationToken)
    {
        if (raw.Columns.Count == 0) return new("", new HashSet<string>());
        var known = new HashSet<string>(context.PublicNames, StringComparer.Ordinal);
        known.UnionWith(context.ExpectedOutputSchema?.Keys ?? []);
        if (context.OpenInput is { } open)
        {
            await using var input = await open(cancellationToken);
            known.UnionWith(await InputKeys.ReadAsync(input, cancellationToken));
        }

        return new(context.ReadCode is { } read ? await read(cancellationToken) : "", known);
    }

    /// <summary>The claimed row count; null when it cannot be one.</summary>
    private static long? RowsOf(RawSummary raw, ReleaseScope scope)
    {
        if (raw.RowCount is >= 0 and <= MaxRows) return raw.RowCount;
        scope.Suppressions.Add("The row count is withheld: it is no plausible number.");
        return null;
    }

    private static RowCount? Bounded(long? rows, ReleaseScope scope)
    {
        if (rows is null) return null;
        var bounded = scope.Policy.BoundRows(rows.Value);
        if (bounded.Exact is null) scope.Suppressions.Add("The exact row count is withheld: it is small.");
        return bounded;
    }
}
