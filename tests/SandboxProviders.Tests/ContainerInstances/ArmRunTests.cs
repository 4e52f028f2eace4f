using Docker.DotNet.Models;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;
using RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

/// <summary>Code runs at most once and its result is not lost, whatever becomes of the calls in between.</summary>
public sealed class ArmRunTests : ArmTest
{
    private const string LargeResult = "result = [str(i) * 200 for i in range(3)]\nprint('x' * 8000)\nimport sys\nprint('y' * 8000, file=sys.stderr)";

    [Fact]
    public async Task Start_AnswerToThePutLost_TheNextTryFindsTheGroup()
    {
        Arm.Moods.TakesSecurityContext = true;
        Arm.Moods.Lag = TimeSpan.FromMilliseconds(200);
        Arm.Moods.Next("PUT", "group", ArmAnswer.Error(504, "GatewayTimeout", "") with { CarryOut = true });
        var provider = await ProviderAsync();

        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.StartAsync(Spec, NewRequest(Spec), Token));
        Assert.True(fault.IsTransient);
        await provider.StartAsync(Spec, NewRequest(Spec), Token);

        await AssertSucceedsAsync(provider);
        Assert.Single(Arm.CallsOf("PUT", Spec.SandboxId));
    }

    [Fact]
    public async Task Start_ConnectionCutAfterThePut_TheNextTryFindsTheGroup()
    {
        Arm.Moods.TakesSecurityContext = true;
        Arm.Moods.Next("PUT", "group", new ArmAnswer(0) { CarryOut = true, CutConnection = true });
        var provider = await ProviderAsync();

        await Assert.ThrowsAsync<SandboxException>(() => provider.StartAsync(Spec, NewRequest(Spec), Token));
        await provider.StartAsync(Spec, NewRequest(Spec), Token);

        await AssertSucceedsAsync(provider);
        Assert.Single(Arm.CallsOf("PUT", Spec.SandboxId));
    }

    [Fact]
    public async Task Look_JustAfterTheStart_GroupNotYetKnownEverywhere_IsNotGone()
    {
        Arm.Moods.Lag = TimeSpan.FromSeconds(1);
        var provider = await ProviderAsync(pace: ContainerInstancesUnderTest.Quick with { VisibleWithin = TimeSpan.Zero, ConsistencyPause = TimeSpan.FromSeconds(1.5) });
        await provider.StartAsync(Spec, NewRequest(Spec, "import time\ntime.sleep(6)"), Token);
        Assert.Equal(RunState.Running, await provider.LookAsync(Spec.SandboxId, TimeSpan.Zero, Token));
        await AssertSucceedsAsync(provider);
    }

    [Fact]
    public async Task Start_AfterTheContainerHasStopped_DoesNotDeployItAnew()
    {
        var provider = await ProviderAsync(settings => settings[Setting("LingerSeconds")] = "0");
        await provider.StartAsync(Spec, NewRequest(Spec), Token);
        await AssertSucceedsAsync(provider);
        var puts = Arm.CallsOf("PUT", Spec.SandboxId).Count();

        await provider.StartAsync(Spec, NewRequest(Spec), Token);
        Assert.Equal(puts, Arm.CallsOf("PUT", Spec.SandboxId).Count());
    }

    [Fact]
    public async Task Collect_SmallResultOfAStoppedContainer_IsStillThere()
    {
        var provider = await ProviderAsync();
        await provider.StartAsync(Spec, NewRequest(Spec), Token);
        Assert.Equal(RunState.Ended, await provider.LookAsync(Spec.SandboxId, TimeSpan.FromSeconds(60), Token));
        await Arm.StopAsync(Spec.SandboxId, Token);

        await AssertSucceedsAsync(provider);
        Assert.Equal(0, (await provider.CollectAsync(Spec.SandboxId, Token)).ExitCode);
    }

    [Fact]
    public async Task Collect_LargeResult_IsReadWhileTheContainerLingersAndSaidToBeLostAfterwards()
    {
        var provider = await ProviderAsync();
        await provider.StartAsync(Spec, NewRequest(Spec, LargeResult), Token);
        await AssertSucceedsAsync(provider);
        await Arm.StopAsync(Spec.SandboxId, Token);

        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.CollectAsync(Spec.SandboxId, Token));
        Assert.Equal((SandboxStage.Collect, false), (fault.Stage, fault.IsTransient));
        Assert.Contains("LingerSeconds", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OOMKilled", Outcome.MemoryExceeded)]
    [InlineData("Error", Outcome.SandboxFailed)]
    public async Task Collect_ContainerKilled_IsWhatAzureSaysOfIt(string detail, Outcome expected)
    {
        Arm.Moods.DetailStatus = detail;
        var provider = await ProviderAsync();
        await provider.StartAsync(Spec, NewRequest(Spec, "while True: pass"), Token);
        await UntilRunningAsync();
        await Arm.Docker.Containers.KillContainerAsync(LoopbackArm.ContainerOf(Spec.SandboxId), new ContainerKillParameters { Signal = "SIGKILL" }, Token);

        Assert.Equal(RunState.Ended, await provider.LookAsync(Spec.SandboxId, TimeSpan.FromSeconds(30), Token));
        var output = await provider.CollectAsync(Spec.SandboxId, Token);
        Assert.Equal((137, expected), (output.ExitCode, RunOutcome.Of(RunnerChannel.Read(output.Channel.Span), output).Outcome));
    }

    [Fact]
    public async Task Destroy_WhileAzureIsStillMakingIt_WaitsAndLeavesNothing()
    {
        Arm.Moods.Provisioning = TimeSpan.FromSeconds(1.5);
        var provider = await ProviderAsync();
        await provider.StartAsync(Spec, NewRequest(Spec), Token);

        await provider.DestroyAsync(Spec.SandboxId, Token);

        Assert.Equal(RunState.Gone, await provider.LookAsync(Spec.SandboxId, TimeSpan.Zero, Token));
        Assert.True(Arm.CallsOf("DELETE", Spec.SandboxId).Count() > 1);
    }

    [Fact]
    public async Task Destroy_ThatTakesTooLong_IsAFaultThatPassesAndTheNextTryFinishes()
    {
        Arm.Moods.Deleting = TimeSpan.FromSeconds(3);
        var provider = await ProviderAsync(pace: ContainerInstancesUnderTest.Quick with { RemovedWithin = TimeSpan.FromSeconds(1) });
        await provider.StartAsync(Spec, NewRequest(Spec), Token);
        await UntilRunningAsync();

        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.DestroyAsync(Spec.SandboxId, Token));
        Assert.Equal((SandboxStage.Destroy, true), (fault.Stage, fault.IsTransient));
        Assert.Equal(RunState.Gone, await provider.LookAsync(Spec.SandboxId, TimeSpan.Zero, Token));
        await (await ProviderAsync()).DestroyAsync(Spec.SandboxId, Token);
        Assert.Empty(await provider.ListAsync(Token));
    }

    [Fact]
    public async Task AnyStep_ForeignGroupOfThatName_IsLeftAlone()
    {
        var provider = await ProviderAsync();
        await provider.StartAsync(Spec, NewRequest(Spec, "import time\ntime.sleep(15)"), Token);
        var foreign = ArmAnswer.Ok(new System.Text.Json.Nodes.JsonObject { ["name"] = Spec.SandboxId, ["properties"] = new System.Text.Json.Nodes.JsonObject() });
        Arm.Moods.Next("GET", "group", [.. Enumerable.Repeat(foreign, 4)]);

        await Assert.ThrowsAsync<SandboxException>(() => provider.CreateAsync(Spec, Token));
        await Assert.ThrowsAsync<SandboxException>(() => provider.StartAsync(Spec, NewRequest(Spec), Token));
        Assert.Equal(RunState.Gone, await provider.LookAsync(Spec.SandboxId, TimeSpan.Zero, Token));
        await provider.DestroyAsync(Spec.SandboxId, Token);
        Assert.Empty(Arm.CallsOf("DELETE", Spec.SandboxId));
    }

    protected override async Task<string> ImageAsync() =>
        (await Arm.Docker.Images.InspectImageAsync(await SandboxImage.RequireAsync(Token), Token)).ID;

    private async Task AssertSucceedsAsync(ISandboxProvider provider)
    {
        Assert.Equal(RunState.Ended, await provider.LookAsync(Spec.SandboxId, TimeSpan.FromSeconds(60), Token));
        var output = await provider.CollectAsync(Spec.SandboxId, Token);
        Assert.Equal(Outcome.Succeeded, RunOutcome.Of(RunnerChannel.Read(output.Channel.Span), output).Outcome);
    }

    private async Task UntilRunningAsync()
    {
        while ((await Arm.Docker.Containers.ListContainersAsync(new ContainersListParameters(), Token)).All(
            container => !container.Names.Contains("/" + LoopbackArm.ContainerOf(Spec.SandboxId))))
            await Task.Delay(50, Token);
    }
}
