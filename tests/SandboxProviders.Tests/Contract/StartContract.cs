using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.Contract;

/// <summary>Code and input are handed over exactly once, whatever happened to the host that began it.</summary>
public abstract class StartContract(ProviderUnderTest underTest) : SandboxProviderContract(underTest)
{
    [Fact]
    public async Task Start_HostLostWhileFeeding_TheNextOneRunsIt()
    {
        var spec = NewSpec();
        var request = NewRequest(spec, "result = input_data", "41");
        using var lost = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await Provider.CreateAsync(spec, Token);
            var stalled = request with { OpenInput = _ => Task.FromResult<Stream>(new StalledStream()) };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Provider.StartAsync(spec, stalled, lost.Token));

            await using var restarted = await UnderTest.StartHostAsync(Token);
            await AssertRunsAsync(restarted.GetRequiredService<ISandboxProvider>(), spec, request);
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Start_RunningForAnotherHost_IsLeftAlone()
    {
        var spec = NewSpec();
        var request = NewRequest(spec, "import time, uuid\nresult = uuid.uuid4().int % 10**9\nprint(result, flush=True)\ntime.sleep(6)");
        try
        {
            await Provider.CreateAsync(spec, Token);
            await Provider.StartAsync(spec, request, Token);
            var runner = await UnderTest.FindRunnerAsync(spec.SandboxId, Token);

            await using var restarted = await UnderTest.StartHostAsync(Token);
            await AssertRunsAsync(restarted.GetRequiredService<ISandboxProvider>(), spec, request, async () =>
                Assert.Equal(runner, await UnderTest.FindRunnerAsync(spec.SandboxId, Token)));
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Start_NeverCreated_CreatesIt()
    {
        var spec = NewSpec();
        try
        {
            await AssertRunsAsync(Provider, spec, NewRequest(spec, "result = 1"));
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Start_AfterAFailedProgram_DoesNotRunItAgain()
    {
        var spec = NewSpec();
        var request = NewRequest(spec, "import os\nos._exit(64)");
        try
        {
            await Provider.StartAsync(spec, request, Token);
            Assert.Equal(RunState.Ended, await Provider.LookAsync(spec.SandboxId, TimeSpan.FromSeconds(30), Token));
            var first = await Provider.CollectAsync(spec.SandboxId, Token);
            await Provider.StartAsync(spec, request, Token);
            Assert.Equal(first.Channel.ToArray(), (await Provider.CollectAsync(spec.SandboxId, Token)).Channel.ToArray());
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }

    protected async Task AssertRunsAsync(ISandboxProvider provider, SandboxSpec spec, RunRequest request, Func<Task>? whileRunning = null)
    {
        await provider.StartAsync(spec, request, Token);
        if (whileRunning is not null) await whileRunning();
        Assert.Equal(RunState.Ended, await provider.LookAsync(spec.SandboxId, TimeSpan.FromSeconds(60), Token));
        AssertOutcome(Outcome.Succeeded, await CollectAsync(spec.SandboxId));
    }

    /// <summary>An input that promises two bytes and gives one.</summary>
    private sealed class StalledStream : MemoryStream
    {
        private bool _given;

        public override long Length => 2;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_given) await Task.Delay(Timeout.Infinite, cancellationToken);
            _given = true;
            buffer.Span[0] = (byte)'4';
            return 1;
        }
    }
}
