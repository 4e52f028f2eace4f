using System.Text;
using System.Text.Json;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>Payloads of the frames <c>started</c> and <c>result</c>. They travel through container logs, so they are ASCII.</summary>
internal static class ResultReader
{
    private const int MaxOutputChars = 8192;

    private const int MaxGuardChars = 1024;

    private const int MaxReportChars = SandboxOutput.MaxChannelBytes;

    public static bool IsStarted(ReadOnlySpan<byte> payload)
    {
        try
        {
            using var document = Parse(payload);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Null when the payload is not a result.</summary>
    public static RunnerResult? Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            using var document = Parse(payload);
            return ResultOf(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> payload)
    {
        if (!Ascii.IsValid(payload)) throw StrictJson.Bad("ASCII");
        var document = StrictJson.Parse(payload);
        if (document.RootElement.OptionalInt("protocol") == RunnerChannel.ProtocolVersion) return document;

        document.Dispose();
        throw StrictJson.Bad("protocol");
    }

    private static RunnerResult ResultOf(JsonElement json) => new()
    {
        End = EndOf(json.Text("end", 32)),
        ExitCode = json.OptionalInt("exit_code"),
        Signal = json.OptionalInt("signal"),
        OomKilled = json.Flag("oom_killed"),
        DurationMs = json.Count("duration_ms"),
        CpuTimeSeconds = json.Measure("cpu_time_seconds"),
        MemoryPeakMb = json.Measure("memory_peak_mb"),
        Stdout = CapturedOf(json.Required("stdout")),
        Stderr = CapturedOf(json.Required("stderr")),
        Disagreement = json.Optional("guard") is { } guard ? DisagreementReader.Read(guard.AsText(MaxGuardChars)) : null,
        Report = json.Optional("report") is { } report ? ReportReader.Read(report.AsText(MaxReportChars)) : null,
    };

    private static CapturedText CapturedOf(JsonElement json) => new(json.Text("text", MaxOutputChars), json.Count("bytes"));

    private static RunnerEnd EndOf(string end) => end switch
    {
        "exited" => RunnerEnd.Exited,
        "timeout" => RunnerEnd.Timeout,
        "output_exceeded" => RunnerEnd.OutputExceeded,
        "report_exceeded" => RunnerEnd.ReportExceeded,
        "disk_exceeded" => RunnerEnd.DiskExceeded,
        _ => throw StrictJson.Bad("end"),
    };
}
