using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Sandboxes.Runner;
using RemoteExecutor.Disclosure.Tests.Canaries;
using RemoteExecutor.Disclosure.Tests.Channels;
using RemoteExecutor.Disclosure.Tests.Reading;

namespace RemoteExecutor.Disclosure.Tests.Measuring;

/// <summary>Releases what a program left under each policy, and reads all that the agent sees of it as an attacker would.</summary>
/// <param name="dataset">Where the canaries lie.</param>
public sealed class Measurer(string dataset) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new(WireJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true };
    private static readonly CanaryIndex Canaries = new(CanaryTable.Planted.Values);

    private readonly ServiceProvider _services = Services();
    private readonly Dataset _dataset = new() { Name = CanaryTable.DatasetName, Path = dataset };

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public async Task<Measured> MeasureAsync(AttackRun run, CancellationToken cancellationToken)
    {
        var released = new Dictionary<DisclosureLevel, Measurement>();
        var filter = _services.GetRequiredService<IDisclosureFilter>();
        var shown = "";
        foreach (var level in Enum.GetValues<DisclosureLevel>())
        {
            var context = new DisclosureContext
            {
                Policy = DisclosurePolicy.Of(level), Datasets = [_dataset], PublicNames = CanaryTable.Planted.Columns, ReadCode = _ => Task.FromResult(run.Program.Code),
            };
            var summary = run.Result is null ? null : await filter.ReleaseAsync(run.Result, context, cancellationToken);
            var seen = JsonSerializer.SerializeToElement(
                new
                {
                    run.End.Outcome,
                    run.End.Reason,
                    Resources = new { CpuTimeSeconds = run.Result?.CpuTimeSeconds ?? 0, MemoryPeakMb = run.Result?.MemoryPeakMb ?? 0 },
                    Summary = summary,
                },
                Readable);
            released[level] = Sent(run.Program, seen) ?? Told(run.Program, JsonSerializer.SerializeToElement(summary is null ? null : Quiet(summary), Readable));
            if (level != DisclosureLevel.Open) shown += $"{level}: {JsonSerializer.Serialize(seen, Readable)}\n";
        }

        var raw = run.Result is null ? new Measurement(0, 0, 0, "") : Told(run.Program with { Decodes = null }, JsonSerializer.SerializeToElement(Quiet(run.Result), Readable));
        return new(run.Program, raw, released, shown);
    }

    /// <summary>What came through of the number that a program sends; null for one that sends none.</summary>
    private static Measurement? Sent(AttackProgram program, JsonElement seen)
    {
        var readable = program.Decodes is not null && (seen.GetProperty("summary").ValueKind != JsonValueKind.Null || program.Decodes == "outcome");
        return readable && new ChannelReader(program, seen).Read() is { } digits ? new(0, 0, ChannelCapacity.Of(digits, CanaryTable.Planted.Stream), "") : null;
    }

    /// <summary>What of the canaries stands in a document.</summary>
    private static Measurement Told(AttackProgram program, JsonElement seen)
    {
        var leak = new Leak();
        foreach (var folded in ReleasedTexts.Of(seen).SelectMany(text => Readings(program, text)).Select(Folded.Of).Distinct(StringComparer.Ordinal)) Canaries.Mark(folded, leak);
        return new(leak.Bytes, leak.SensitiveBytes, 0, leak.ToString());
    }

    /// <summary>Without times and sizes: their digits, another time others, would one day look like those of an account.</summary>
    private static ExecutionSummary Quiet(ExecutionSummary summary) =>
        summary with { ExecutionTimeMs = 0, Disclosure = summary.Disclosure with { ReleasedBytes = 0 } };

    private static RunnerResult Quiet(RunnerResult result) => result with { DurationMs = 0, CpuTimeSeconds = 0, MemoryPeakMb = 0 };

    /// <summary>The filter as hosts have it.</summary>
    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(TimeProvider.System);
        return services.AddDisclosureControl().BuildServiceProvider();
    }

    private static IEnumerable<string> Readings(AttackProgram program, string text)
    {
        if (program.Decodes is { } code && PrivateCodes.Read(code, text) is { } read) yield return read;
        foreach (var reading in Decodings.Of(text)) yield return reading;
    }
}
