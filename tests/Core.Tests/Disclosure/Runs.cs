using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Disclosure.Echo;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Tests.Disclosure;

/// <summary>What sandboxes claim, for tests.</summary>
internal static class Runs
{
    public static readonly DisclosureLevel[] Levels = [DisclosureLevel.Strict, DisclosureLevel.Standard, DisclosureLevel.Open];

    public static RunnerResult Of(RawSummary? summary = null, string stdout = "", string stderr = "", ProgramError? error = null) => new()
    {
        End = RunnerEnd.Exited,
        Stdout = Captured(stdout),
        Stderr = Captured(stderr),
        Report = new RunnerReport { Summary = summary, Error = error },
    };

    public static CapturedText Captured(string text) => new(text, Encoding.UTF8.GetByteCount(text));

    public static RawSummary Table(long rows, params RawColumn[] columns) =>
        new() { Kind = "table", Type = "pandas.DataFrame", RowCount = rows, Columns = columns };

    public static RawColumn Column(string name, RawStats? stats = null, string dtype = "int64") => new() { Name = name, Dtype = dtype, Stats = stats };

    public static RawStats Numeric(long count, double scale = 1) => new()
    {
        Kind = "numeric",
        Count = count,
        Numbers = new Dictionary<string, double>
        {
            ["mean"] = 1.23456 * scale, ["std"] = 0.98765, ["min"] = -7.77777, ["q05"] = 0.11111, ["q25"] = 0.22222, ["q50"] = 0.33333,
            ["q75"] = 0.44444, ["q95"] = 0.55555, ["max"] = 9876.54321, ["forged"] = 42,
        },
    };

    public static RawStats Category(long count, long distinct, params (string, long)[] top) =>
        new() { Kind = "category", Count = count, Numbers = new Dictionary<string, double> { ["distinct"] = distinct }, Top = top };

    public static JsonElement Json(object? value) => JsonSerializer.SerializeToElement(value);

    /// <param name="result">What the sandbox claims.</param>
    /// <param name="level">The policy.</param>
    /// <param name="input">JSON of <c>input_data</c>.</param>
    /// <param name="expected">Expected column → type.</param>
    /// <param name="code">The program; null for one that names every column of the result.</param>
    /// <param name="filters">Filters of data sets.</param>
    /// <param name="datasets">Data sets that the run mounted.</param>
    public static Task<ExecutionSummary> ReleaseAsync(
        this RunnerResult result, DisclosureLevel level, string? input = null, Dictionary<string, string>? expected = null, string? code = null,
        IDatasetFilters? filters = null, params Dataset[] datasets) =>
        new DisclosureFilter(filters).ReleaseAsync(
            result,
            new DisclosureContext
            {
                Policy = DisclosurePolicy.Of(level),
                ExpectedOutputSchema = expected,
                Datasets = datasets,
                OpenInput = input is null ? null : _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(input))),
                ReadCode = _ => Task.FromResult(code ?? string.Join('\n', result.Report?.Summary?.Columns.Select(column => column.Name) ?? [])),
            },
            TestContext.Current.CancellationToken);

    public static string AsJson(this ExecutionSummary summary) => JsonSerializer.Serialize(summary, Readable);

    private static readonly JsonSerializerOptions Readable =
        new(WireJson.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
