using Microsoft.Extensions.Logging.Abstractions;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Functions.Activities;
using RemoteExecutor.Functions.Orchestration;

namespace RemoteExecutor.Functions.Tests.Units;

/// <summary>What goes wrong in a step becomes data without anything of the code or the data in it, and is tried again only where that may help.</summary>
public sealed class StepRunnerTests
{
    private const string Secret = "a value of somebody's";

    private static readonly ExecutionTicket Ticket = new()
    {
        ExecutionId = "exec_" + new string('0', 32),
        AgentId = AgentId.Parse("20001"),
        CreatedAt = DateTimeOffset.UnixEpoch,
        TimeoutSeconds = 10,
        MemoryLimitMb = 64,
        CpuLimit = 1,
        Disclosure = DisclosureLevel.Standard,
        HasInput = false,
    };

    private readonly StepRunner runner = new(TimeProvider.System, NullLogger<StepRunner>.Instance);

    [Theory]
    [InlineData(true, StepFaultKind.ProviderTransient)]
    [InlineData(false, StepFaultKind.Lasting)]
    public async Task Run_ProviderFault_IsKeptWithWhatItSays(bool transient, StepFaultKind kind)
    {
        var fault = await FaultOfAsync(new SandboxException("docker", SandboxStage.Create, "sandbox-1", transient, "No space left."));
        Assert.Equal(new StepFault(kind, "docker", SandboxStage.Create, "sandbox-1", "No space left."), fault);
    }

    [Fact]
    public async Task Run_StorageFault_IsStorage() =>
        Assert.Equal(StepFaultKind.Storage, (await FaultOfAsync(new StorageUnavailableException("Down."))).Kind);

    [Fact]
    public async Task Run_Defect_TellsNothingButItsType()
    {
        var fault = await FaultOfAsync(new InvalidDataException(Secret, new FormatException(Secret)));
        Assert.Equal(StepFaultKind.Defect, fault.Kind);
        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InstanceStops_IsInterrupted()
    {
        using var stopping = new CancellationTokenSource();
        var outcome = runner.RunAsync("step", Ticket, token => Task.Delay(Timeout.Infinite, token), stopping.Token);
        await stopping.CancelAsync();
        Assert.Equal(StepFaultKind.Interrupted, (await outcome).Fault!.Kind);
    }

    [Theory]
    [InlineData(StepFaultKind.ProviderTransient, 3)]
    [InlineData(StepFaultKind.Storage, 99)]
    [InlineData(StepFaultKind.Interrupted, 9)]
    [InlineData(StepFaultKind.Lasting, 0)]
    [InlineData(StepFaultKind.Defect, 0)]
    public void PauseAfter_EachKind_GivesUpAfterItsNumberOfFailures(StepFaultKind kind, int again)
    {
        var pauses = Enumerable.Range(1, 200).Select(failures => StepRetry.PauseAfter(kind, failures)).TakeWhile(pause => pause is not null).ToList();
        Assert.Equal(again, pauses.Count);
        Assert.All(pauses, pause => Assert.InRange(pause!.Value, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5)));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(100, 10)]
    [InlineData(3600, 30)]
    public void PauseBetweenLooks_IsATenthOfTheRun_WithinBounds(int seconds, int pause) =>
        Assert.Equal(TimeSpan.FromSeconds(pause), FlowTimes.PauseBetweenLooks(TimeSpan.FromSeconds(seconds)));

    private async Task<StepFault> FaultOfAsync(Exception thrown) =>
        (await runner.RunAsync("step", Ticket, _ => Task.FromException(thrown), CancellationToken.None)).Fault!;
}
