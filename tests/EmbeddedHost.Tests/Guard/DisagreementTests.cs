using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Flow.Steps;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Telemetry;
using RemoteExecutor.EmbeddedHost.Tests.Hosting;

namespace RemoteExecutor.EmbeddedHost.Tests.Guard;

/// <summary>A host whose guard saw something else than CPython sees, on the real steps, store and sandbox.</summary>
[Trait("Needs", "native")]
public sealed class DisagreementTests
{
    private const string Code = "print('ran')\nresult = 1";

    private static readonly ExecutionTicket Ticket = new()
    {
        ExecutionId = "exec_" + Guid.NewGuid().ToString("N"),
        AgentId = AgentId.Parse("20001"),
        CreatedAt = DateTimeOffset.UtcNow,
        TimeoutSeconds = 20,
        MemoryLimitMb = 256,
        CpuLimit = 1,
        Disclosure = DisclosureLevel.Standard,
        HasInput = false,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Summarize_GuardsDisagree_IsRejectedAuditedOnceAndCounted()
    {
        await using var place = await HostPlace.CreateAsync("native");
        await using var services = place.Services(more => more.AddSingleton(new HostIdentity("guard-tests")));
        var provider = services.GetRequiredService<ISandboxProvider>();
        var (audit, executions) = (services.GetRequiredService<IAuditStore>(), services.GetRequiredService<IExecutionStore>());
        await SubmitAsync(executions, audit);
        Assert.Equal(GuardDecision.Passed, await services.GetRequiredService<GuardStep>().RunAsync(Ticket, Token));

        using var counted = new CountedDisagreements();
        ExecutionEnd end;
        try
        {
            var steps = services.GetRequiredService<SandboxSteps>();
            var lying = ActivatorUtilities.CreateInstance<SandboxSteps>(services, new LyingProvider(provider));
            await steps.CreateAsync(Ticket, Token);
            await lying.StartAsync(Ticket, Token);
            Assert.True(await steps.HasEndedAsync(Ticket, onlyLook: false, Token));
            // Steps run at least once.
            var summarize = services.GetRequiredService<SummarizeStep>();
            end = await summarize.RunAsync(Ticket, Token);
            Assert.Equal(end, await summarize.RunAsync(Ticket, Token));
        }
        finally
        {
            await provider.DestroyAsync(Ticket.SandboxId, CancellationToken.None);
        }

        Assert.Equal(Outcome.GuardRejected, end.Outcome);
        Assert.Contains("nothing of it was run", end.Reason, StringComparison.Ordinal);
        Assert.Equal(["parser", "parser"], counted.Halves);
        var chain = await audit.ReadChainAsync(Ticket.ExecutionId, Token);
        Assert.Empty(AuditChain.Verify(chain, mustBeFinished: false));
        var facts = Assert.Single(chain, entry => entry.Event.Event == AuditEvents.GuardDisagreement).Event.Facts;
        Assert.Equal(["half", "policy_hash", "policy_version", "tree_host", "tree_sandbox"], facts.Keys.Order());
        Assert.Equal((facts["tree_host"], "parser"), (facts["tree_sandbox"], facts["half"]));
        var record = await executions.FindAsync(Ticket.ExecutionId, Token);
        Assert.Equal(("", 0), (record!.Summary!.Stdout, record.Summary.Sample.Count));
    }

    private static async Task SubmitAsync(IExecutionStore executions, IAuditStore audit)
    {
        await executions.CreateAsync(new ExecutionRecord { Ticket = Ticket, Code = Code, Status = ExecutionStatus.Pending }, null, Token);
        await audit.AppendAsync(
            new AuditEvent { ExecutionId = Ticket.ExecutionId, AgentId = "20001", Event = AuditEvents.Submitted, At = Ticket.CreatedAt, Actor = "20001" }, Token);
    }

    /// <summary>The sandbox as it is, and a digest of some other tree.</summary>
    private sealed class LyingProvider(ISandboxProvider honest) : ISandboxProvider
    {
        public string Name => honest.Name;

        public TimeSpan StartAllowance => honest.StartAllowance;

        public bool MountsDatasets => honest.MountsDatasets;

        public Task StartAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken) =>
            honest.StartAsync(spec, request with { Guard = request.Guard with { Tree = new string('0', 64) } }, cancellationToken);

        public Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken) => honest.CheckAsync(cancellationToken);

        public Task CreateAsync(SandboxSpec spec, CancellationToken cancellationToken) => honest.CreateAsync(spec, cancellationToken);

        public Task<RunState> LookAsync(string sandboxId, TimeSpan slice, CancellationToken cancellationToken) => honest.LookAsync(sandboxId, slice, cancellationToken);

        public Task<SandboxOutput> CollectAsync(string sandboxId, CancellationToken cancellationToken) => honest.CollectAsync(sandboxId, cancellationToken);

        public Task DestroyAsync(string sandboxId, CancellationToken cancellationToken) => honest.DestroyAsync(sandboxId, cancellationToken);

        public Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellationToken) => honest.ListAsync(cancellationToken);
    }

    private sealed class CountedDisagreements : IDisposable
    {
        private readonly MeterListener listener = new();

        public CountedDisagreements()
        {
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ExecutorMeter.Name && instrument.Name == "remote_executor.guard.disagreements") self.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, count, tags, _) => Halves.AddRange(Enumerable.Repeat((string)tags[0].Value!, (int)count)));
            listener.Start();
        }

        public List<string> Halves { get; } = [];

        public void Dispose() => listener.Dispose();
    }
}
