using System.Text.Json.Nodes;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Tests.Contracts;

/// <summary>A fresh storage, and hands that reach underneath it.</summary>
public abstract class StorageHarness : IAsyncDisposable
{
    public abstract IExecutionStore Executions { get; }

    public abstract IAuditStore Audit { get; }

    public abstract IInputStore Inputs { get; }

    public abstract IBudgetStore Budgets { get; }

    /// <summary>Rewrites a stored audit entry, or removes it when <paramref name="edit"/> is null.</summary>
    public abstract Task TamperAsync(string executionId, int sequence, Func<string, string>? edit);

    /// <summary>What is stored of an audit entry, as text.</summary>
    public abstract Task<string> ReadRawAsync(string executionId, int sequence);

    public abstract ValueTask DisposeAsync();

    public static string SetActor(string entry, string actor)
    {
        var json = JsonNode.Parse(entry)!;
        json["event"]!["actor"] = actor;
        return json.ToJsonString();
    }
}
