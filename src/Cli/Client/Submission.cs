using System.Buffers;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Cli.Client;

/// <summary>What to run and within which limits; null leaves a limit to the server.</summary>
internal sealed record Submission
{
    public required string Code { get; init; }

    /// <summary>JSON, UTF-8.</summary>
    public ReadOnlyMemory<byte>? Input { get; init; }

    /// <summary>Names.</summary>
    public IReadOnlyList<string> Datasets { get; init; } = [];

    public int? TimeoutSeconds { get; init; }

    public int? MemoryLimitMb { get; init; }

    public double? CpuLimit { get; init; }

    public string? Disclosure { get; init; }

    public string? TaskId { get; init; }

    /// <summary>The body of <c>POST /execute</c>. The server judges the values; only what is no JSON at all fails here.</summary>
    public ReadOnlyMemory<byte> ToBody()
    {
        var buffer = new ArrayBufferWriter<byte>((Input?.Length ?? 0) + Code.Length + 512);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = RequestLimits.JsonDepth });
        json.WriteStartObject();
        json.WriteString("code", Code);
        if (Datasets.Count > 0)
        {
            json.WriteStartArray("datasets");
            foreach (var dataset in Datasets) json.WriteStringValue(dataset);
            json.WriteEndArray();
        }

        if (TimeoutSeconds is { } timeout) json.WriteNumber("timeout_seconds", timeout);
        if (MemoryLimitMb is { } memory) json.WriteNumber("memory_limit_mb", memory);
        if (CpuLimit is { } cpu) json.WriteNumber("cpu_limit", cpu);
        if (Disclosure is not null) json.WriteString("disclosure", Disclosure);
        if (TaskId is not null) json.WriteString("task_id", TaskId);
        if (Input is { } input) WriteInput(json, input);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteInput(Utf8JsonWriter json, ReadOnlyMemory<byte> input)
    {
        try
        {
            json.WritePropertyName("input_data");
            json.WriteRawValue(input.Span);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new RexException($"--input is not JSON: {exception.Message}", inner: exception);
        }
    }
}
