using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>Writes what the runner reads on its standard input. Until the last frame is there, the runner starts nothing.</summary>
public static class RunnerRequest
{
    /// <summary>No request is longer: code, input, and room for the frames around them.</summary>
    public const int MaxBytes = RequestLimits.CodeBytes + RequestLimits.InputDataBytes + MaxGuardBytes + (64 << 10);

    /// <summary>The longest <see cref="GuardCheck.Policy"/>.</summary>
    public const int MaxPolicyBytes = MaxGuardBytes - 256;

    private const int MaxGuardBytes = 256 << 10;

    private const int CopyBufferBytes = 64 << 10;

    /// <summary>Writes <c>request</c>, <c>guard</c>, <c>code</c>, perhaps <c>input</c>, and <c>run</c>.</summary>
    /// <exception cref="InvalidDataException">Code, policy or input is longer than the contract allows, or the input is not as long as it said.</exception>
    public static async Task WriteAsync(Stream runner, RunRequest request, SandboxSpec limits, CancellationToken cancellationToken)
    {
        if (request.Code.Length > RequestLimits.CodeBytes) throw new InvalidDataException("The code is longer than a request allows.");
        await WriteFrameAsync(runner, "request", Describe(request, limits), cancellationToken);
        await WriteFrameAsync(runner, "guard", Describe(request.Guard), cancellationToken);
        await WriteFrameAsync(runner, "code", request.Code, cancellationToken);
        if (request.OpenInput is { } open) await WriteInputAsync(runner, open, cancellationToken);
        await WriteFrameAsync(runner, "run", ReadOnlyMemory<byte>.Empty, cancellationToken);
        await runner.FlushAsync(cancellationToken);
    }

    private static ReadOnlyMemory<byte> Describe(RunRequest request, SandboxSpec limits)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("protocol", RunnerChannel.ProtocolVersion);
        json.WriteString("execution_id", request.ExecutionId);
        json.WriteNumber("timeout_seconds", request.TimeoutSeconds);
        json.WriteNumber("max_output_bytes", request.MaxOutputBytes);
        json.WriteNumber("max_report_bytes", request.MaxReportBytes);
        json.WriteNumber("max_file_bytes", request.MaxFileBytes);
        json.WriteNumber("max_open_files", limits.MaxOpenFiles);
        if (request.MaxProcesses is { } processes) json.WriteNumber("max_processes", processes);
        if (request.MaxDiskBytes is { } disk) json.WriteNumber("max_disk_bytes", disk);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Describe(GuardCheck check)
    {
        if (check.Policy?.Length > MaxPolicyBytes) throw new InvalidDataException("The policy is longer than a request allows.");
        var buffer = new ArrayBufferWriter<byte>((check.Policy?.Length ?? 0) + 256);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("tree", check.Tree);
        json.WritePropertyName("policy");
        if (check.Policy is { } policy) json.WriteRawValue(policy.Span, skipInputValidation: true);
        else json.WriteNullValue();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static async Task WriteInputAsync(Stream runner, Func<CancellationToken, Task<Stream>> open, CancellationToken cancellationToken)
    {
        await using var input = await open(cancellationToken);
        var left = input.Length;
        if (left > RequestLimits.InputDataBytes) throw new InvalidDataException("The input is longer than a request allows.");
        await WriteHeaderAsync(runner, "input", left, cancellationToken);

        var buffer = ArrayPool<byte>.Shared.Rent(CopyBufferBytes);
        try
        {
            while (left > 0)
            {
                var read = await input.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
                if (read == 0) throw new InvalidDataException("The input ended before its length.");
                await runner.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                left -= read;
            }
        }
        finally
        {
            // It held data of an agent: the next renter must not see it.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        await runner.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static async Task WriteFrameAsync(Stream runner, string kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await WriteHeaderAsync(runner, kind, payload.Length, cancellationToken);
        await runner.WriteAsync(payload, cancellationToken);
        await runner.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static ValueTask WriteHeaderAsync(Stream runner, string kind, long length, CancellationToken cancellationToken) =>
        runner.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {length}\n")), cancellationToken);
}
