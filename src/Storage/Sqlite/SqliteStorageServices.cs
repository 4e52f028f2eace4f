using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Disclosure.Echo.Datasets;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>Registers storage in SQLite and files: for one host on one machine.</summary>
public static class SqliteStorageServices
{
    /// <summary>
    /// Adds the stores, the <see cref="DataDirectory"/> (unless the host opened one itself and registered it) and the
    /// <see cref="SqliteDatabase"/>. A host adds tables of its own by registering further <see cref="SqliteSchema"/> objects.
    /// </summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, Action<SqliteStorageOptions>? configure = null)
    {
        var options = services.AddSettings<SqliteStorageOptions>(SqliteStorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (configure is not null) options.Configure(configure);

        services.TryAddSingleton(provider =>
            DataDirectory.Open(provider.GetRequiredService<IOptions<SqliteStorageOptions>>().Value.DataDirectory));
        services.AddSingleton(StorageTables.Schema);
        services.AddSingleton(SqliteBudgetStore.Schema);
        services.AddSingleton(provider =>
            SqliteDatabase.Open(provider.GetRequiredService<DataDirectory>(), provider.GetServices<SqliteSchema>()));
        services.AddSingleton<IExecutionStore, SqliteExecutionStore>();
        services.AddSingleton<IAuditStore, SqliteAuditStore>();
        services.AddSingleton<IInputStore, FileInputStore>();
        services.AddSingleton(provider => new DatasetRegistry(provider.GetRequiredService<DataDirectory>().Path));
        services.AddSingleton<IDatasetSource>(provider => provider.GetRequiredService<DatasetRegistry>());
        services.AddSingleton<IBudgetStore, SqliteBudgetStore>();
        services.AddSingleton(provider => new EchoFilterFolder(provider.GetRequiredService<DataDirectory>().Folder("echo")));
        return services;
    }
}
