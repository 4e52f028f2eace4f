using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Sqlite;

namespace RemoteExecutor.Cli.Local;

/// <param name="Faults">Empty when the chain is whole.</param>
internal sealed record ChainReport(string ExecutionId, IReadOnlyList<string> Faults);

/// <summary>The audit trail in a data directory, read through the host's own stores.</summary>
internal sealed class LocalAuditTrail : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private LocalAuditTrail(ServiceProvider services) => _services = services;

    /// <exception cref="DataDirectoryException">A host is using it, or it is none.</exception>
    public static LocalAuditTrail Open(string dataDirectory) => new(new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton(TimeProvider.System)
        .AddSqliteStorage(options => options.DataDirectory = dataDirectory)
        .BuildServiceProvider());

    /// <summary>Checks one execution or all of them. An execution whose whole chain was removed is found, too.</summary>
    public async IAsyncEnumerable<ChainReport> VerifyAsync(string? executionId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var audit = _services.GetRequiredService<IAuditStore>();
        await foreach (var execution in ExecutionsAsync(executionId, cancellationToken))
        {
            var chain = await audit.ReadChainAsync(execution.Ticket.ExecutionId, cancellationToken);
            yield return new ChainReport(execution.Ticket.ExecutionId, AuditChain.Verify(chain, execution.Status.IsFinal()));
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async IAsyncEnumerable<ExecutionRecord> ExecutionsAsync(string? executionId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var executions = _services.GetRequiredService<IExecutionStore>();
        if (executionId is not null)
        {
            if (await executions.FindAsync(executionId, cancellationToken) is { } one) yield return one;
            yield break;
        }

        string? token = null;
        do
        {
            var page = await executions.ListAsync(new ExecutionQuery { Limit = 200, ContinuationToken = token }, cancellationToken);
            foreach (var execution in page.Items) yield return execution;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
