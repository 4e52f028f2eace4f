using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.Contract;

/// <summary>Create, start, look, collect, destroy, list: each is idempotent and tells the truth.</summary>
public abstract class LifeContract(ProviderUnderTest underTest) : SandboxProviderContract(underTest)
{
    [Fact]
    public async Task Check_ReadyMachine_IsHealthy()
    {
        var health = await Provider.CheckAsync(Token);
        Assert.True(health.Healthy, health.Detail);
    }

    [Fact]
    public async Task Run_PandasOnInput_GivesItsSummary()
    {
        var ran = await RunAsync(
            "import pandas as pd\nresult = pd.DataFrame(input_data)\nprint('rows', len(result))", """{"a":[1,2,3],"b":["x","y","ä"]}""");

        AssertOutcome(Outcome.Succeeded, ran);
        Assert.Equal((3L, 2), (ran.Summary.RowCount, ran.Summary.Columns.Count));
        Assert.Equal("rows 3\n", ran.Result!.Stdout.Text);
    }

    [Fact]
    public async Task Run_LargestInputAndCode_Arrive()
    {
        var input = "\"" + new string('x', (16 << 20) - 2) + "\"";
        var code = "result = len(input_data)\n#";
        code += new string('c', (1 << 20) - code.Length);
        var ran = await RunAsync(code, input, spec: NewSpec(memoryMb: 512));

        AssertOutcome(Outcome.Succeeded, ran);
        Assert.Equal("16777214", Assert.Single(Assert.Single(ran.Summary.Sample)).ToString());
    }

    [Fact]
    public async Task Steps_Repeated_DoNothingMore()
    {
        var spec = NewSpec();
        var request = NewRequest(spec, "import uuid\nprint(uuid.uuid4())\nresult = 1");

        try
        {
            await Provider.CreateAsync(spec, Token);
            await Provider.CreateAsync(spec, Token);
            Assert.Equal(UnderTest.ExistsBeforeStart ? RunState.Running : RunState.Gone, await Provider.LookAsync(spec.SandboxId, TimeSpan.Zero, Token));
            await Provider.StartAsync(spec, request, Token);
            await Provider.StartAsync(spec, request, Token);
            Assert.Equal(RunState.Ended, await Provider.LookAsync(spec.SandboxId, TimeSpan.FromSeconds(30), Token));
            Assert.Equal(RunState.Ended, await Provider.LookAsync(spec.SandboxId, TimeSpan.Zero, Token));

            var first = await CollectAsync(spec.SandboxId);
            AssertOutcome(Outcome.Succeeded, first);
            await Provider.StartAsync(spec, request, Token);
            await Provider.CreateAsync(spec, Token);
            Assert.Equal(RunState.Ended, await Provider.LookAsync(spec.SandboxId, TimeSpan.Zero, Token));
            Assert.Equal(first.Result!.Stdout, (await CollectAsync(spec.SandboxId)).Result!.Stdout);
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }

        await Provider.DestroyAsync(spec.SandboxId, Token);
        Assert.Equal(RunState.Gone, await Provider.LookAsync(spec.SandboxId, TimeSpan.Zero, Token));
        var fault = await Assert.ThrowsAsync<SandboxException>(() => Provider.CollectAsync(spec.SandboxId, Token));
        Assert.Equal((SandboxStage.Collect, false), (fault.Stage, fault.IsTransient));
    }

    [Fact]
    public async Task List_EverySandbox_HasItsLabels()
    {
        var spec = NewSpec();
        try
        {
            await MakeExistAsync(spec);
            var found = Assert.Single(await Provider.ListAsync(Token), sandbox => sandbox.SandboxId == spec.SandboxId);
            Assert.Equal(
                (spec.ExecutionId, spec.AgentId, spec.HostId, (DateTimeOffset?)spec.CreatedAt, (DateTimeOffset?)spec.ExpiresAt),
                (found.ExecutionId, found.AgentId, found.HostId, found.CreatedAt, found.ExpiresAt));
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, Token);
        }

        Assert.DoesNotContain(await Provider.ListAsync(Token), sandbox => sandbox.SandboxId == spec.SandboxId);
    }

    [Fact]
    public async Task Create_NameOfAnotherExecution_IsRefused()
    {
        var spec = NewSpec();
        try
        {
            await MakeExistAsync(spec);
            var fault = await Assert.ThrowsAsync<SandboxException>(() => Provider.CreateAsync(spec with { ExecutionId = "exec_other" }, Token));
            Assert.False(fault.IsTransient);
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, Token);
        }
    }

    [Fact]
    public async Task Look_RunningProgram_ReturnsAtTheEndOfTheSliceAndAtOnceWhenItEnds()
    {
        await RunAsync("import time\ntime.sleep(8)", whileRunning: async spec =>
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal(RunState.Running, await Provider.LookAsync(spec.SandboxId, TimeSpan.Zero, Token));
            Assert.Equal(RunState.Running, await Provider.LookAsync(spec.SandboxId, TimeSpan.FromSeconds(0.5), Token));
            Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(0.4));
            Assert.Equal(RunState.Ended, await Provider.LookAsync(spec.SandboxId, TimeSpan.FromSeconds(60), Token));
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
        });
    }

    [Fact]
    public async Task Look_CancelledByTheCaller_Throws()
    {
        await RunAsync("import time\ntime.sleep(6)", whileRunning: async spec =>
        {
            using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Provider.LookAsync(spec.SandboxId, TimeSpan.FromSeconds(30), caller.Token));
        });
    }

    [Fact]
    public async Task Destroy_WhileRunning_EndsTheProgram()
    {
        var spec = NewSpec();
        await Provider.CreateAsync(spec, Token);
        await Provider.StartAsync(spec, NewRequest(spec, "while True: pass"), Token);
        var runner = await UnderTest.FindRunnerAsync(spec.SandboxId, Token);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Provider.DestroyAsync(spec.SandboxId, Token)));

        Assert.True(IsDead(runner), File.Exists($"/proc/{runner}/status") ? await File.ReadAllTextAsync($"/proc/{runner}/status", Token) : "");
        Assert.Equal(RunState.Gone, await Provider.LookAsync(spec.SandboxId, TimeSpan.FromSeconds(5), Token));
    }

    /// <summary>Created, and started only where creating alone leaves nothing to be found.</summary>
    private async Task MakeExistAsync(SandboxSpec spec)
    {
        await Provider.CreateAsync(spec, Token);
        if (!UnderTest.ExistsBeforeStart) await Provider.StartAsync(spec, NewRequest(spec, "import time\ntime.sleep(15)"), Token);
    }

    /// <summary>Dead, though perhaps not yet collected by the machine's first process.</summary>
    private static bool IsDead(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Split(')')[^1].TrimStart()[0] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return true;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("A")]
    [InlineData("x\n")]
    [InlineData("-x")]
    public async Task AnyStep_IdThatIsNoName_IsRefused(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Provider.DestroyAsync(id, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Provider.LookAsync(id, TimeSpan.Zero, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Provider.CreateAsync(NewSpec() with { SandboxId = id }, Token));
    }
}
