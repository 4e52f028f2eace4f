using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Azure;
using RemoteExecutor.Storage.Tests.Contracts;

namespace RemoteExecutor.Storage.Tests.Azure;

/// <summary>Azure storage in Azurite, with tables and containers of its own.</summary>
public sealed class AzureHarness : StorageHarness
{
    private readonly ServiceProvider provider;

    private AzureHarness(string connectionString, Action<ClientOptions>? configure, int claimLeaseSeconds = 60)
    {
        provider = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .Configure<AzureStorageOptions>(options => options.ClaimLeaseSeconds = claimLeaseSeconds)
            .AddSingleton(new AzureStorageAccount(
                new AzureStorageOptions { ConnectionString = connectionString, NamePrefix = "t" + Guid.NewGuid().ToString("N")[..12], MaxRetries = 1 },
                configure))
            .AddAzureStores()
            .BuildServiceProvider();
    }

    public override IExecutionStore Executions => provider.GetRequiredService<IExecutionStore>();

    public override IAuditStore Audit => provider.GetRequiredService<IAuditStore>();

    public override IInputStore Inputs => provider.GetRequiredService<IInputStore>();

    public override IBudgetStore Budgets => provider.GetRequiredService<IBudgetStore>();

    internal AzureStorageAccount Account => provider.GetRequiredService<AzureStorageAccount>();

    internal T Get<T>() where T : notnull => provider.GetRequiredService<T>();

    public static async Task<AzureHarness> CreateAsync(
        string connectionString, Action<ClientOptions>? configure = null, int claimLeaseSeconds = 60)
    {
        var harness = new AzureHarness(connectionString, configure, claimLeaseSeconds);
        await harness.Account.InitializeAsync(TestContext.Current.CancellationToken);
        await harness.Account.InitializeAsync(TestContext.Current.CancellationToken);
        return harness;
    }

    /// <summary>For a store that is not there.</summary>
    public static AzureHarness WithoutStore(string connectionString) => new(connectionString, configure: null);

    public override async Task TamperAsync(string executionId, int sequence, Func<string, string>? edit)
    {
        var row = await RowAsync(executionId, sequence);
        if (edit is null)
        {
            await Account.Audit.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);
            return;
        }

        row["Entry0"] = edit(row.GetString("Entry0"));
        await Account.Audit.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
    }

    public override async Task<string> ReadRawAsync(string executionId, int sequence) => (await RowAsync(executionId, sequence)).GetString("Entry0");

    public override ValueTask DisposeAsync() => provider.DisposeAsync();

    private async Task<TableEntity> RowAsync(string executionId, int sequence) => (await Account.Audit.GetEntityAsync<TableEntity>(
        executionId, sequence.ToString("D6", System.Globalization.CultureInfo.InvariantCulture), cancellationToken: TestContext.Current.CancellationToken)).Value;
}
