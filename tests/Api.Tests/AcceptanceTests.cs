using RemoteExecutor.Api.Contract;
using RemoteExecutor.Api.Tests.Fakes;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Api.Tests;

/// <summary>What becomes of a submission when something behind the API fails half-way. Each test has a host of its own.</summary>
public sealed class AcceptanceTests : IAsyncLifetime
{
    private const string Canary = "canary-5d1e";
    private static readonly object OnData = new { code = "result = 1", datasets = new[] { ContractDataset.Name } };
    private readonly FakeHost host = new();
    private ApiClient lead = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        lead = new ApiClient(host.BaseUrl, "Bearer " + host.TokenFor("20001"));
    }

    public async ValueTask DisposeAsync()
    {
        lead.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Execute_AuditDown_Is503_AndNothingIsLeft()
    {
        host.Audit.Fault = new StorageUnavailableException("The audit store is down.");
        await RefusedAsync(503);
        host.Audit.Fault = null;
        Assert.Equal(202, (await SubmitAsync()).Status);
    }

    [Fact]
    public async Task Execute_RecordsDown_Is503_AndNothingIsLeft()
    {
        host.Executions.Fault = new StorageUnavailableException("The records are down.");
        var answer = await SubmitAsync();
        Assert.Equal("The records are down.", answer.ExpectProblem(503).Text("detail"));
        Assert.NotNull(answer.Headers.RetryAfter);
        host.Executions.Fault = null;
        NothingIsLeft();
    }

    [Fact]
    public async Task Execute_InputsFull_Is503_AndNothingIsLeft()
    {
        host.Inputs.Fault = new StorageUnavailableException("The disk is full.");
        await RefusedAsync(503);
    }

    [Fact]
    public async Task Execute_StartFails_IsTakenBack_AndItsChainIsClosed()
    {
        host.Engine.StartFault = new StorageUnavailableException("The queue is down.");
        await RefusedAsync(503);
        var entries = (await host.Audit.QueryAsync(new AuditQuery(), TestContext.Current.CancellationToken)).Items;
        Assert.Equal(["finished", "submitted"], entries.Select(entry => entry.Event.Event));
        Assert.Equal("NotAccepted", entries[0].Event.Facts["outcome"]);
    }

    [Fact]
    public async Task Execute_TakenBack_FreesItsIdempotencyKey()
    {
        host.Audit.Fault = new StorageUnavailableException("Down.");
        (await SubmitAsync(("Idempotency-Key", "k"))).ExpectProblem(503);
        host.Audit.Fault = null;
        (await SubmitAsync(("Idempotency-Key", "k"))).Expect(202);
    }

    [Fact]
    public async Task Execute_UnexpectedFault_Is500_WithoutDetails()
    {
        host.Inputs.Fault = new FormatException(Canary);
        var answer = (await SubmitAsync()).ExpectProblem(500);
        Assert.DoesNotContain(Canary, answer.Body, StringComparison.Ordinal);
        NothingIsLeft();
        Assert.Contains(host.Logs.GetSnapshot(), entry => entry.Message.Contains("FormatException", StringComparison.Ordinal));
        NothingIsLogged();
    }

    [Fact]
    public async Task Execute_QueueFull_Is429_WithRetryAfter()
    {
        host.Engine.Capacity = 0;
        Assert.NotNull((await SubmitAsync()).ExpectProblem(429).Headers.RetryAfter);
        NothingIsLeft();
        var ready = (await lead.GetAsync("/ready")).Expect(200);
        Assert.Contains("\"full\"", ready.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_BudgetStoreDown_Is503_AndNothingIsLeft()
    {
        host.Budgets.Fault = new StorageUnavailableException("The budgets are down.");
        var answer = await lead.PostAsync("/execute", OnData, ("Idempotency-Key", "k"));
        Assert.Equal("The budgets are down.", answer.ExpectProblem(503).Text("detail"));
        (await lead.GetAsync("/budget")).ExpectProblem(503);
        NothingIsLeft();
        host.Budgets.Fault = null;
        (await lead.PostAsync("/execute", OnData, ("Idempotency-Key", "k"))).Expect(202);
    }

    [Fact]
    public async Task Execute_AuditDown_GivesTheReservationBack()
    {
        host.Audit.Fault = new StorageUnavailableException("Down.");
        (await lead.PostAsync("/execute", OnData)).ExpectProblem(503);
        host.Audit.Fault = null;
        Assert.Empty((await lead.GetAsync("/budget")).Expect(200).Json.GetProperty("budgets").EnumerateArray());
    }

    [Fact]
    public async Task Execute_BudgetSpent_Is429_AndNothingIsLeft()
    {
        host.BudgetOptions.Releases = 1;
        await lead.EndOfAsync(await lead.SubmitAsync(OnData));
        var answer = (await lead.PostAsync("/execute", OnData, ("Idempotency-Key", "k"))).ExpectProblem(429);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalHours, 23, 24);
        Assert.Contains($"Data set {ContractDataset.Name}: 0 releases", answer.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(1, host.Executions.Count);
        Assert.Equal(0, host.Engine.ActiveCount);
        host.BudgetOptions.Releases = 2;
        (await lead.PostAsync("/execute", OnData, ("Idempotency-Key", "k"))).Expect(202);
    }

    [Fact]
    public async Task Execute_BudgetOff_CountsNothing()
    {
        host.BudgetOptions.Enabled = false;
        await lead.EndOfAsync(await lead.SubmitAsync(OnData));
        var budget = (await lead.GetAsync("/budget")).Expect(200).Json;
        Assert.False(budget.GetProperty("enabled").GetBoolean());
        Assert.Empty(budget.GetProperty("budgets").EnumerateArray());
    }

    [Fact]
    public async Task Execute_Disabled_Is503()
    {
        host.Options.Enabled = false;
        (await SubmitAsync()).ExpectProblem(503);
        (await lead.GetAsync("/executions")).Expect(200);
        (await lead.GetAsync("/ready")).Expect(503);
    }

    [Fact]
    public async Task Execute_ProviderDown_Is503_WithItsReason()
    {
        host.Provider.Health = new ProviderHealth(false, "The daemon does not answer: start it.");
        Assert.Equal("The daemon does not answer: start it.", (await SubmitAsync()).ExpectProblem(503).Text("detail"));
        NothingIsLeft();
        Assert.Contains("start it", (await lead.GetAsync("/ready")).Expect(503).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_AskedOften_ChecksOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => lead.GetAsync("/ready")));
        Assert.InRange(host.Provider.Checks, 1, 2);
    }

    [Fact]
    public async Task Ready_StorageDown_SaysSo()
    {
        host.Executions.Fault = new StorageUnavailableException("The database is locked.");
        Assert.Contains("The database is locked.", (await lead.GetAsync("/ready")).Expect(503).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_NetworkEnabledByTheOperator_StillNeedsHosts()
    {
        host.Options.NetworkEnabled = true;
        (await lead.PostAsync("/execute", new { code = "x = 1", network_access = true })).ExpectFieldProblem("allowed_hosts");
        (await lead.PostAsync("/execute", new { code = "x = 1", network_access = true, allowed_hosts = new[] { "a.example.com" } })).ExpectProblem(501);
    }

    [Fact]
    public async Task Execute_Input_IsStoredByteForByte_AndNeverLogged()
    {
        var input = $$"""{ "a" :[1.0,  "{{Canary}}\u00e9" ] }""";
        var id = await lead.SubmitAsync($$"""{"code": "# {{Canary}}", "input_data": {{input}} }""");
        Assert.Equal(input, System.Text.Encoding.UTF8.GetString(host.Inputs.Seen[id]));
        await lead.EndOfAsync(id);
        NothingIsLogged();
    }

    private Task<Answer> SubmitAsync(params (string, string)[] headers) =>
        lead.PostAsync("/execute", new { code = "# " + Canary, input_data = Canary }, headers);

    private async Task RefusedAsync(int status)
    {
        (await SubmitAsync()).ExpectProblem(status);
        NothingIsLeft();
    }

    private void NothingIsLeft()
    {
        Assert.Equal(0, host.Executions.Count);
        Assert.Equal(0, host.Inputs.Count);
        Assert.Equal(0, host.Engine.ActiveCount);
        Assert.Empty(host.Engine.Started);
    }

    private void NothingIsLogged()
    {
        foreach (var entry in host.Logs.GetSnapshot())
        {
            Assert.DoesNotContain(Canary, entry.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, entry.Exception?.ToString() ?? "", StringComparison.Ordinal);
        }
    }
}
