using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteExecutor.Api.Contract;
using RemoteExecutor.Core;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Flow.Steps;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Storage.Datasets;
using RemoteExecutor.Storage.Sqlite;

namespace RemoteExecutor.EmbeddedHost.Tests.Budget;

/// <summary>What the flow's steps release, with the real filter and stores: nothing uncounted, nothing counted twice.</summary>
public sealed class ReleaseTests : IAsyncLifetime
{
    private const string Table =
        """{"error":null,"summary":{"kind":"table","type":"pandas.DataFrame","row_count":30,"columns":[{"name":"income","dtype":"int64","nulls":0,"stats":null}],"sample":[],"notes":[]}}""";

    private const string Failure = """{"error":{"type":"ValueError","message":"no such column","line":2,"kind":"program"},"summary":null}""";

    private readonly string directory = Directory.CreateTempSubdirectory("rex-release-").FullName;
    private readonly ExecutionTicket ticket = new()
    {
        ExecutionId = "exec_" + Guid.NewGuid().ToString("N"), AgentId = AgentId.Parse("20001"), CreatedAt = DateTimeOffset.UtcNow.AddMinutes(1), TimeoutSeconds = 10,
        MemoryLimitMb = 64, CpuLimit = 1, Disclosure = DisclosureLevel.Strict, HasInput = false, Datasets = ["people"],
    };

    private readonly People people = new();

    private ServiceProvider services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private BudgetOptions Options => Get<IOptions<BudgetOptions>>().Value;

    [Fact]
    public async Task Summarize_TwiceAndFinish_ChargesOnceWhatTheSummaryHas()
    {
        await SubmitAsync(Table);
        await Get<SandboxSteps>().CreateAsync(ticket, Token);
        await Get<SummarizeStep>().RunAsync(ticket, Token);
        await Get<SummarizeStep>().RunAsync(ticket, Token);
        await FinishAsync(Outcome.Succeeded);

        var summary = (await RecordAsync()).Summary!;
        Assert.Equal(["income"], summary.Schema.Keys);
        Assert.Equal((1, (long)summary.Disclosure.ReleasedBytes, 0), await UseAsync());
        Assert.StartsWith($"charged releases=1 bytes={summary.Disclosure.ReleasedBytes} ", (await FactsAsync(AuditEvents.Summarized))["budget:people"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_ProgramFailed_ItsErrorIsChargedToo()
    {
        await SubmitAsync(Failure);
        await Get<SandboxSteps>().CreateAsync(ticket, Token);
        await Get<SummarizeStep>().RunAsync(ticket, Token);
        var summary = (await RecordAsync()).Summary!;
        Assert.Equal("ValueError", summary.ErrorMessage);
        Assert.Equal((1, (long)summary.Disclosure.ReleasedBytes, 0), await UseAsync());
    }

    [Fact]
    public async Task Summarize_BudgetLoweredMeanwhile_WithholdsEverythingAndSaysSo()
    {
        await SubmitAsync(Table);
        await Get<SandboxSteps>().CreateAsync(ticket, Token);
        Options.Bytes = 100;
        var end = await Get<SummarizeStep>().RunAsync(ticket, Token);
        await FinishAsync(end.Outcome);

        var record = await RecordAsync();
        Assert.Empty(record.Summary!.Schema);
        Assert.Null(record.Summary.RowCount);
        Assert.Equal((0, 0), (record.CpuTimeSeconds, record.MemoryPeakMb));
        Assert.Contains("disclosure budget", record.Summary.Disclosure.Suppressed[0], StringComparison.Ordinal);
        Assert.Contains("people", record.Summary.Disclosure.Suppressed[1], StringComparison.Ordinal);
        Assert.Equal((1, 0, 0), await UseAsync());
        Assert.StartsWith("refused ", (await FactsAsync(AuditEvents.Summarized))["budget:people"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_DataSetExchangedForAnOlderFile_WithholdsText()
    {
        await SubmitAsync(Failure);
        people.Path = Path.Combine(Directory.CreateDirectory(Path.Combine(directory, "set")).FullName, "people.csv");
        File.Copy(ContractDataset.File, people.Path);
        File.Copy(ContractDataset.File, people.Path + ".next");
        await Get<SandboxSteps>().CreateAsync(ticket, Token);
        File.Move(people.Path + ".next", people.Path, overwrite: true);
        // A step that is repeated does not take what is there now for what the sandbox has.
        await Get<SandboxSteps>().CreateAsync(ticket, Token);
        await Get<SummarizeStep>().RunAsync(ticket, Token);
        var summary = (await RecordAsync()).Summary!;
        Assert.Equal("Error", summary.ErrorMessage);
        Assert.Contains("All text is withheld: data set people changed while the run went on, so that echoes cannot be told.", summary.Disclosure.Suppressed);
    }

    [Theory]
    [InlineData(true, 1, "charged releases=1 bytes=0 ")]
    [InlineData(false, 0, "returned releases=0 bytes=0 ")]
    public async Task Finish_WithoutASummary_CountsARelease_OnlyIfTheProgramRan(bool ran, long releases, string fact)
    {
        await SubmitAsync(Table);
        if (ran) await Get<SandboxSteps>().CreateAsync(ticket, Token);
        await FinishAsync(Outcome.Cancelled);
        await FinishAsync(Outcome.Cancelled);
        Assert.Equal((releases, 0, 0), await UseAsync());
        Assert.StartsWith(fact, (await FactsAsync(AuditEvents.Finished))["budget:people"], StringComparison.Ordinal);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (services is not null) await services.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    private async Task SubmitAsync(string report)
    {
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging()
            .AddSingleton(new HostIdentity("test"))
            .AddSingleton<ISandboxProvider>(new CannedProvider(report))
            .AddSingleton<IDatasetSource>(people)
            .AddRemoteExecutorCore()
            .AddSqliteStorage(storage => storage.DataDirectory = directory)
            .AddDatasetProfiles()
            .BuildServiceProvider();
        await Get<IExecutionStore>().CreateAsync(new() { Ticket = ticket, Code = "result = people.income", Status = ExecutionStatus.Pending }, null, Token);
        var reservation = await Get<DisclosureBudget>().ReserveAsync(BudgetClaim.Of(ticket), "result = people.income", Token);
        Assert.Equal(BudgetResult.Granted, reservation.Result);
    }

    private Task FinishAsync(Outcome outcome) => Get<FinishStep>().RunAsync(ticket, new ExecutionEnd(outcome), Token);

    private async Task<ExecutionRecord> RecordAsync() => (await Get<IExecutionStore>().FindAsync(ticket.ExecutionId, Token))!;

    private async Task<(long Releases, long Bytes, long Reserved)> UseAsync() =>
        (await Get<DisclosureBudget>().ReadAsync("20001", Token)).SingleOrDefault() is { } use
            ? (use.UsedReleases, use.UsedBytes, use.ReservedReleases)
            : (0, 0, 0);

    private async Task<IReadOnlyDictionary<string, string>> FactsAsync(string name) =>
        (await Get<IAuditStore>().ReadChainAsync(ticket.ExecutionId, Token)).Single(entry => entry.Event.Event == name).Event.Facts;

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private sealed class People : IDatasetSource
    {
        public string Path { get; set; } = ContractDataset.File;

        public IReadOnlyList<Dataset> List() => [new() { Name = "people", Path = Path }];

        public Dataset? Find(string name) => List().FirstOrDefault(dataset => dataset.Name == name);
    }
}
