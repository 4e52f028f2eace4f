using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Storage.Sqlite;

// Opens the data directory given, then stores executions and audit entries from many threads until it is killed. It prints
// "ID SEQUENCE" after each entry that was acknowledged.
using var stop = new CancellationTokenSource();
await using var provider = new ServiceCollection()
    .AddSingleton(DataDirectory.Open(args[0]))
    .AddSqliteStorage()
    .BuildServiceProvider();
var executions = provider.GetRequiredService<IExecutionStore>();
var audit = provider.GetRequiredService<IAuditStore>();
string[] events = [AuditEvents.Submitted, AuditEvents.Guarded, AuditEvents.SandboxCreated, AuditEvents.RunStarted, AuditEvents.Finished];
Console.WriteLine("open");

await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(WriteForeverAsync)));

async Task WriteForeverAsync()
{
    while (true)
    {
        var id = $"exec_{Guid.NewGuid():N}";
        var ticket = new ExecutionTicket
        {
            ExecutionId = id, AgentId = AgentId.Parse("20001"), CreatedAt = DateTimeOffset.UtcNow, TimeoutSeconds = 10,
            MemoryLimitMb = 64, CpuLimit = 1, Disclosure = DisclosureLevel.Standard, HasInput = false,
        };
        await executions.CreateAsync(
            new ExecutionRecord { Ticket = ticket, Code = "print(1)", Status = ExecutionStatus.Pending }, claim: null, stop.Token);
        foreach (var name in events)
        {
            var entry = await audit.AppendAsync(
                new AuditEvent { ExecutionId = id, AgentId = "20001", Event = name, At = DateTimeOffset.UtcNow, Actor = "host:crash" }, stop.Token);
            lock (events) Console.WriteLine($"{id} {entry.Sequence}");
        }
    }
}
