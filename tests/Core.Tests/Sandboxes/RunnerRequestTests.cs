using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Tests.Sandboxes;

public sealed class RunnerRequestTests
{
    private static readonly SandboxSpec Limits = new()
    {
        SandboxId = "sandbox-1",
        ExecutionId = "exec_1",
        AgentId = "20001",
        HostId = "host",
        CreatedAt = DateTimeOffset.UnixEpoch,
        ExpiresAt = DateTimeOffset.UnixEpoch,
        MemoryLimitMb = 512,
        CpuLimit = 1,
        MaxDiskMb = 64,
        MaxProcesses = 17,
        MaxOpenFiles = 99,
    };

    [Fact]
    public async Task Write_CodeAndInput_AreFramesInOrder()
    {
        var text = await WriteAsync(Request("print('ä')", "{\"a\":1}"));

        var header = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split('\n')[0];
        const string Guard = """{"tree":"d1","policy":{"allowed":[]}}""";
        Assert.Equal($"request {header.Length}\n{header}\nguard {Guard.Length}\n{Guard}\ncode 11\nprint('ä')\ninput 7\n{{\"a\":1}}\nrun 0\n\n", text);
        var json = JsonDocument.Parse(header).RootElement;
        Assert.Equal((1, "exec_1", 30), (json.GetProperty("protocol").GetInt32(), json.GetProperty("execution_id").GetString(), json.GetProperty("timeout_seconds").GetInt32()));
        Assert.Equal(99, json.GetProperty("max_open_files").GetInt32());
        Assert.False(json.TryGetProperty("max_processes", out _));
        Assert.False(json.TryGetProperty("max_disk_bytes", out _));
    }

    [Fact]
    public async Task Write_LimitsForARunnerWithoutTheKernelsHelp_AreInTheRequest()
    {
        var text = await WriteAsync(Request("1", null) with { MaxProcesses = 17, MaxDiskBytes = 1 << 20 });
        using var json = JsonDocument.Parse(text.Split('\n')[1]);
        Assert.Equal((17, 1 << 20), (json.RootElement.GetProperty("max_processes").GetInt32(), json.RootElement.GetProperty("max_disk_bytes").GetInt32()));
    }

    [Fact]
    public async Task Write_NoInput_HasNoInputFrame() => Assert.EndsWith("\ncode 1\n1\nrun 0\n\n", await WriteAsync(Request("1", null)), StringComparison.Ordinal);

    [Fact]
    public async Task Write_LargestRequest_FitsInMaxBytes()
    {
        var text = await WriteAsync(Request(new string('x', RequestLimits.CodeBytes), new string('1', RequestLimits.InputDataBytes)) with { Guard = Check(new string(' ', RunnerRequest.MaxPolicyBytes)) });
        Assert.InRange(text.Length, RequestLimits.CodeBytes + RequestLimits.InputDataBytes, RunnerRequest.MaxBytes);
    }

    [Fact]
    public async Task Write_NoPolicy_IsNull() =>
        Assert.Contains("\n{\"tree\":\"d1\",\"policy\":null}\n", await WriteAsync(Request("1", null) with { Guard = Check(null) }), StringComparison.Ordinal);

    [Fact]
    public async Task Write_PolicyTooLong_IsRefused() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => WriteAsync(Request("1", null) with { Guard = Check(new string(' ', RunnerRequest.MaxPolicyBytes + 1)) }));

    [Fact]
    public async Task Write_CodeTooLong_IsRefused() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => WriteAsync(Request(new string('x', RequestLimits.CodeBytes + 1), null)));

    [Fact]
    public async Task Write_InputTooLong_IsRefused() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => WriteAsync(Request("1", new string('1', RequestLimits.InputDataBytes + 1))));

    [Fact]
    public async Task Write_InputShorterThanItsLength_IsRefused()
    {
        var request = Request("1", null) with { OpenInput = _ => Task.FromResult<Stream>(new LyingStream()) };
        await Assert.ThrowsAsync<InvalidDataException>(() => WriteAsync(request));
    }

    private static RunRequest Request(string code, string? input) => new()
    {
        ExecutionId = "exec_1",
        TimeoutSeconds = 30,
        Code = Encoding.UTF8.GetBytes(code),
        Guard = Check("""{"allowed":[]}"""),
        OpenInput = input is null ? null : _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(input))),
    };

    private static GuardCheck Check(string? policy) => new() { Tree = "d1", Policy = policy is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(policy) };

    private static async Task<string> WriteAsync(RunRequest request)
    {
        using var stream = new MemoryStream();
        await RunnerRequest.WriteAsync(stream, request, Limits, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class LyingStream : MemoryStream
    {
        public override long Length => 10;
    }
}
