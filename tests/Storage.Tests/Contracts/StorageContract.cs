namespace RemoteExecutor.Storage.Tests.Contracts;

/// <summary>A fresh storage for each test, and a bound on its time.</summary>
public abstract class StorageContract(Func<Task<StorageHarness>> create) : IAsyncLifetime
{
    private readonly CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private StorageHarness? harness;

    protected StorageHarness Harness => harness ?? throw new InvalidOperationException("Not initialised.");

    protected CancellationToken Token => timeout.Token;

    public async ValueTask InitializeAsync()
    {
        timeout.CancelAfter(TimeSpan.FromMinutes(3));
        harness = await create();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (harness is not null) await harness.DisposeAsync();
        timeout.Dispose();
    }
}
