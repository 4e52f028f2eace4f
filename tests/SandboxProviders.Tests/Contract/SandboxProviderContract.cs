using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Guard.SecondCheck;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.SandboxProviders.Tests.Contract;

/// <summary>
/// What every provider must do, in parts (life, start, outcomes, isolation) that run side by side. Each provider inherits all of them.
/// </summary>
public abstract class SandboxProviderContract(ProviderUnderTest underTest)
{
    protected sealed record Ran(ExecutionEnd End, RunnerResult? Result, SandboxOutput Output)
    {
        public RawSummary Summary => Result?.Report?.Summary ?? throw new InvalidOperationException($"No summary; {Describe()}");

        public ProgramError? Error => Result?.Report?.Error;

        public string Describe() =>
            $"{End}; {Result}; error {Error}; oom {Output.OutOfMemory}, exit {Output.ExitCode}, channel {Output.Channel.Length}: {Encoding.UTF8.GetString(Output.Channel.Span[..Math.Min(600, Output.Channel.Length)])}";
    }

    /// <summary>The digest of no tree at all.</summary>
    protected static readonly string NoTree = new('0', 64);

    protected ProviderUnderTest UnderTest => underTest;

    protected ISandboxProvider Provider => underTest.Provider;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected SandboxSpec NewSpec(int memoryMb = 256, int diskMb = 64, double cpus = 1.0)
    {
        var name = Guid.NewGuid().ToString("N");
        var spec = new SandboxSpec
        {
            SandboxId = "sandbox-" + name,
            ExecutionId = "exec_" + name,
            AgentId = "20001",
            HostId = "contract-tests",
            CreatedAt = DateTimeOffset.UtcNow,
            ExpiresAt = DateTimeOffset.UtcNow.AddMinutes(10),
            MemoryLimitMb = memoryMb,
            CpuLimit = cpus,
            MaxDiskMb = diskMb,
        };
        underTest.Remember(spec.SandboxId);
        return spec;
    }

    protected static RunRequest NewRequest(SandboxSpec spec, string code, string? inputJson = null, int timeoutSeconds = 20) => new()
    {
        ExecutionId = spec.ExecutionId,
        TimeoutSeconds = timeoutSeconds,
        Code = Encoding.UTF8.GetBytes(code),
        // These programs try what the guard forbids: only the trees are compared.
        Guard = new GuardCheck { Tree = TreeDigest.Of(code) ?? NoTree, Policy = null },
        OpenInput = inputJson is null ? null : _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(inputJson))),
    };

    /// <summary>Create, start, wait, collect, destroy.</summary>
    protected async Task<Ran> RunAsync(
        string code, string? inputJson = null, int timeoutSeconds = 20, SandboxSpec? spec = null, Func<SandboxSpec, Task>? whileRunning = null)
    {
        spec ??= NewSpec();
        return await RunAsync(spec, NewRequest(spec, code, inputJson, timeoutSeconds), whileRunning);
    }

    protected async Task<Ran> RunAsync(SandboxSpec spec, RunRequest request, Func<SandboxSpec, Task>? whileRunning = null)
    {
        try
        {
            await Provider.CreateAsync(spec, Token);
            await Provider.StartAsync(spec, request, Token);
            if (whileRunning is not null) await whileRunning(spec);
            Assert.Equal(RunState.Ended, await Provider.LookAsync(spec.SandboxId, TimeSpan.FromSeconds(request.TimeoutSeconds + 30), Token));
            return await CollectAsync(spec.SandboxId);
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }

    protected async Task<Ran> CollectAsync(string sandboxId)
    {
        var output = await Provider.CollectAsync(sandboxId, Token);
        var result = RunnerChannel.Read(output.Channel.Span);
        return new Ran(RunOutcome.Of(result, output), result, output);
    }

    protected static void AssertOutcome(Outcome expected, Ran ran) => Assert.True(expected == ran.End.Outcome, $"Expected {expected}: {ran.Describe()}");

    /// <summary>What a probing program put into <c>result</c>, a list of texts.</summary>
    protected static string[] Findings(Ran ran)
    {
        AssertOutcome(Outcome.Succeeded, ran);
        return JsonSerializer.Deserialize<string[]>(ran.Result!.Stdout.Text)!;
    }
}
