using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Crash;

/// <summary>What killed instances may leave that no orchestration looks after: the reaper finds each within a minute or so.</summary>
[Trait("Needs", "functions")]
public sealed class ReaperTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Past = DateTimeOffset.UtcNow - TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Round_AfterCrashesHalfWay_BringsEverythingInOrder()
    {
        var token = TestContext.Current.CancellationToken;
        await using var place = await FunctionsPlace.CreateAsync(azurite);
        await using var services = place.Services();
        foreach (var start in services.GetServices<Microsoft.Extensions.Hosting.IHostedService>()) await start.StartAsync(token);
        var executions = services.GetRequiredService<IExecutionStore>();
        var inputs = services.GetRequiredService<IInputStore>();

        // Killed after its audit entry: nobody was answered, but it counts as accepted. Killed before it: it does not.
        var accepted = await SubmitHalfAsync(services, audited: true);
        var refused = await SubmitHalfAsync(services, audited: false);
        // Killed between input and record.
        var lost = Ticket();
        await inputs.PutAsync(lost.ExecutionId, "1"u8.ToArray(), token);
        // Killed with a sandbox, and its record gone.
        var orphan = Ticket();
        await services.GetRequiredService<ISandboxProvider>().CreateAsync(SpecOf(orphan), token);

        await using var host = await place.StartAsync();
        using var head = place.Client(host, "00001");
        var end = await head.EndOfAsync(accepted.ExecutionId, TimeSpan.FromMinutes(3));
        Assert.True(end.GetProperty("outcome").GetString() == "Succeeded", end.GetRawText() + host.Log);
        await UntilAsync(async () =>
            await executions.FindAsync(refused.ExecutionId, token) is null
            && (await inputs.ListAsync(token)).Count == 0
            && await place.CountSandboxesAsync([orphan.ExecutionId]) == 0);
        await host.StopAsync();
        await place.AssertNothingLeftAsync(accepted.ExecutionId);
    }

    private static async Task<ExecutionTicket> SubmitHalfAsync(ServiceProvider services, bool audited)
    {
        var ticket = Ticket();
        await services.GetRequiredService<IInputStore>().PutAsync(ticket.ExecutionId, "1"u8.ToArray(), CancellationToken.None);
        var record = new ExecutionRecord { Ticket = ticket, Code = "result = input_data", Status = ExecutionStatus.Pending };
        await services.GetRequiredService<IExecutionStore>().CreateAsync(record, null, CancellationToken.None);
        if (audited)
        {
            await services.GetRequiredService<IAuditStore>().AppendAsync(
                new AuditEvent
                {
                    ExecutionId = ticket.ExecutionId, AgentId = ticket.AgentId.Value, Event = AuditEvents.Submitted, At = ticket.CreatedAt, Actor = ticket.AgentId.Value,
                },
                CancellationToken.None);
        }

        return ticket;
    }

    private static ExecutionTicket Ticket() => new()
    {
        ExecutionId = "exec_" + Guid.CreateVersion7().ToString("N"),
        AgentId = AgentId.Parse("20001"),
        CreatedAt = Past,
        TimeoutSeconds = 30,
        MemoryLimitMb = 128,
        CpuLimit = 1,
        Disclosure = DisclosureLevel.Standard,
        HasInput = true,
    };

    private static SandboxSpec SpecOf(ExecutionTicket ticket) => new()
    {
        SandboxId = ticket.SandboxId,
        ExecutionId = ticket.ExecutionId,
        AgentId = ticket.AgentId.Value,
        HostId = "another-host",
        CreatedAt = Past,
        ExpiresAt = Past + TimeSpan.FromMinutes(5),
        MemoryLimitMb = 128,
        CpuLimit = 1,
        MaxDiskMb = 16,
    };

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (!await condition()) await Task.Delay(500, giveUp.Token);
    }
}
