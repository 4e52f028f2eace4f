using System.Text.Json;
using RemoteExecutor.Api.Contract;
using RemoteExecutor.Api.Tests.Fakes;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Api.Tests;

/// <summary>What becomes of data sets in a submission and a listing, whatever the owner says. Each test has a host of its own.</summary>
public sealed class DatasetsTests : IAsyncLifetime
{
    private readonly FakeHost host = new();
    private ApiClient head = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        host.Options.Disclosure = DisclosureLevel.Open;
        host.Datasets.All.Clear();
        host.Datasets.All.Add(new() { Name = "a", Path = "/srv/a", Policy = DisclosureLevel.Standard, Limits = new() { MinimumCount = 20, ExactRowsFrom = 20 } });
        host.Datasets.All.Add(new() { Name = "b", Path = "/srv/b", Policy = DisclosureLevel.Open, Limits = new() { MinimumCount = 5, SampleRows = 1 } });
        head = new ApiClient(host.BaseUrl, "Bearer " + host.TokenFor("00001"));
    }

    public async ValueTask DisposeAsync()
    {
        head.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Execute_SeveralDataSets_TicketHasTheStrictestOfAll()
    {
        var id = await head.SubmitAsync("""{"code": "x", "datasets": ["b", "a", "b"], "disclosure": "open"}""");
        var ticket = (await host.Executions.FindAsync(id, TestContext.Current.CancellationToken))!.Ticket;
        Assert.Equal(["b", "a"], ticket.Datasets);
        Assert.Equal(DisclosureLevel.Standard, ticket.Disclosure);
        Assert.Equal(new DisclosureLimits { MinimumCount = 20, ExactRowsFrom = 20, SampleRows = 1 }, ticket.DisclosureLimits);

        var facts = (await host.Audit.QueryAsync(new AuditQuery(), TestContext.Current.CancellationToken)).Items
            .Single(entry => entry.Event.ExecutionId == id && entry.Event.Event == AuditEvents.Submitted).Event.Facts;
        Assert.Equal(("b=Open a=Standard", "Standard", "sample_rows=1 minimum_count=20 exact_rows_from=20"), (facts["datasets"], facts["disclosure_policy"], facts["disclosure_limits"]));
    }

    [Fact]
    public async Task Execute_WithoutDataSets_IsAsBefore()
    {
        var id = await head.SubmitAsync("""{"code": "x", "disclosure": "open"}""");
        var ticket = (await host.Executions.FindAsync(id, TestContext.Current.CancellationToken))!.Ticket;
        Assert.Empty(ticket.Datasets);
        Assert.Equal((DisclosureLevel.Open, null), (ticket.Disclosure, ticket.DisclosureLimits));
    }

    [Fact]
    public async Task Execute_ProviderThatCannotMount_Is501()
    {
        host.Provider.MountsDatasets = false;
        var answer = (await head.PostAsync("/execute", """{"code": "x", "datasets": ["a"]}""")).ExpectProblem(501);
        Assert.Contains("cannot mount data sets", answer.Errors("datasets")[0], StringComparison.Ordinal);
        await head.SubmitAsync("""{"code": "x"}""");
    }

    [Fact]
    public async Task List_SmallAndUnknownOnes_TellNoMoreThanTheirPolicy()
    {
        host.Datasets.Profile = new() { Format = DatasetFormat.Csv, Rows = 19 };
        var items = (await head.GetAsync("/datasets")).Expect(200).Json.GetProperty("items");
        Assert.Equal("<20", items[0].GetProperty("row_count").GetString());
        Assert.Equal(20, items[0].GetProperty("limits").GetProperty("minimum_count").GetInt32());
        Assert.Equal(19, items[1].GetProperty("row_count").GetInt32());

        host.Datasets.Profile = null;
        var gone = (await head.GetAsync("/datasets")).Expect(200).Json.GetProperty("items")[0];
        Assert.False(gone.GetProperty("available").GetBoolean());
        foreach (var field in (string[])["size_bytes", "format", "schema", "row_count", "files"]) Assert.Equal(JsonValueKind.Null, gone.GetProperty(field).ValueKind);
    }
}
