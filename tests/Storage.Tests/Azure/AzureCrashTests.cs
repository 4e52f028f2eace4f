using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Azure;
using RemoteExecutor.Storage.Tests.Contracts;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Storage.Tests.Azure;

/// <summary>What a process leaves that dies between two writes, and what the next one makes of it.</summary>
[Trait("Needs", "Docker")]
public sealed class AzureCrashTests(AzuriteFixture azurite)
{
    private static readonly IdempotencyClaim Claim = new("20001", "key", "hash");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateAsync_OwnerOfTheKeyDiedBeforeItsRecord_KeyIsTakenOverAndTheDeadOneNeverAppears()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync(), claimLeaseSeconds: 1);
        var dead = Samples.Record();
        Assert.Null(await harness.Get<IdempotencyClaims>().ClaimAsync(Claim, dead.Ticket.ExecutionId, Token));

        var next = Samples.Record();
        Assert.Equal(AdmissionResult.Created, (await harness.Executions.CreateAsync(next, Claim, Token)).Result);

        // It was not dead, only slow: what it stores now must not count, and nobody may find it.
        Assert.False(await harness.Get<ExecutionRows>().InsertAsync(dead, Claim, Token));
        Assert.Null(await harness.Executions.FindAsync(dead.Ticket.ExecutionId, Token));
        var replayed = await harness.Executions.CreateAsync(Samples.Record(), Claim, Token);
        Assert.Equal(new Admission(AdmissionResult.Replayed, next.Ticket.ExecutionId), replayed);
    }

    [Fact]
    public async Task DiedBeforeTheRecord_PointersAreSkipped()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync());
        var kept = Samples.Record();
        await harness.Executions.CreateAsync(kept, claim: null, Token);
        await harness.Get<ExecutionPointers>().WriteAsync(Samples.Record(at: Samples.Start.AddSeconds(1)).Ticket, Token);

        Assert.Equal([kept.Ticket.ExecutionId], await harness.Executions.ListUnfinishedAsync(Token));
        Assert.Single((await harness.Executions.ListAsync(new ExecutionQuery(), Token)).Items);
    }

    [Fact]
    public async Task DiedAfterTheLastChange_UnfinishedListIsRepaired()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync());
        var record = Samples.Record(status: ExecutionStatus.Completed);
        await harness.Executions.CreateAsync(record, claim: null, Token);
        Assert.Single(await harness.Get<ExecutionPointers>().ReadUnfinishedAsync(Token));

        Assert.Empty(await harness.Executions.ListUnfinishedAsync(Token));
        Assert.Empty(await harness.Get<ExecutionPointers>().ReadUnfinishedAsync(Token));
    }

    [Fact]
    public async Task DiedBeforeTheAuditEntry_PointersAreNotBelieved()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync());
        var id = Samples.NewId();
        var lost = AuditEntry.After(null, Samples.Event(id, at: Samples.Start.AddMinutes(-1)));
        await harness.Get<AuditPointers>().WriteAsync(lost, Token);
        Assert.Empty((await harness.Audit.QueryAsync(new AuditQuery(), Token)).Items);

        // The retry takes the same place at another time: it is found once.
        var retried = await harness.Audit.AppendAsync(Samples.Event(id), Token);
        foreach (var agent in new[] { null, "20001" })
            Assert.Equal(retried.Hash, Assert.Single((await harness.Audit.QueryAsync(new AuditQuery { AgentId = agent }, Token)).Items).Hash);
    }

    [Fact]
    public async Task FindAsync_CodeBlobSwapped_IsNotHandedOut()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync());
        var record = Samples.Record(code: new string('c', 40_000));
        await harness.Executions.CreateAsync(record, claim: null, Token);
        var blob = harness.Account.Code.GetBlobClient("code/" + record.Ticket.ExecutionId);

        foreach (var other in new[] { new string('d', 40_000), "short" })
        {
            await blob.UploadAsync(new BinaryData(other), overwrite: true, Token);
            await Assert.ThrowsAsync<InvalidDataException>(() => harness.Executions.FindAsync(record.Ticket.ExecutionId, Token));
        }

        await blob.DeleteAsync(cancellationToken: Token);
        await Assert.ThrowsAsync<InvalidDataException>(() => harness.Executions.FindAsync(record.Ticket.ExecutionId, Token));
    }

    [Fact]
    public async Task NothingListens_EveryCallSaysUnavailable()
    {
        const string nobody = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=AAAA;"
            + "BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";
        await using var harness = AzureHarness.WithoutStore(nobody);
        var id = Samples.NewId();
        Func<Task>[] calls =
        [
            () => harness.Account.InitializeAsync(Token),
            () => harness.Executions.CheckAsync(Token),
            () => harness.Executions.CreateAsync(Samples.Record(), Claim, Token),
            () => harness.Executions.FindAsync(id, Token),
            () => harness.Executions.UpdateAsync(id, record => record, Token),
            () => harness.Executions.ListAsync(new ExecutionQuery(), Token),
            () => harness.Executions.ListUnfinishedAsync(Token),
            () => harness.Executions.RemoveAsync(id, Token),
            () => harness.Audit.AppendAsync(Samples.Event(id), Token),
            () => harness.Audit.ReadChainAsync(id, Token),
            () => harness.Audit.QueryAsync(new AuditQuery(), Token),
            () => harness.Inputs.PutAsync(id, "1"u8.ToArray(), Token),
            () => harness.Inputs.OpenReadAsync(id, Token),
            () => harness.Inputs.DeleteAsync(id, Token),
            () => harness.Inputs.ListAsync(Token),
            () => harness.Budgets.UpdateAsync("20001", ["a"], ledgers => (ledgers, true), Token),
            () => harness.Budgets.ReadAsync("20001", Token),
        ];

        await Task.WhenAll(calls.Select(call => Assert.ThrowsAsync<StorageUnavailableException>(call)));
    }

    [Fact]
    public async Task TablesGone_SaysUnavailable()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync());
        await harness.Account.Executions.DeleteAsync(Token);
        await harness.Account.Claims.DeleteAsync(Token);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => harness.Executions.FindAsync(Samples.NewId(), Token));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => harness.Executions.CheckAsync(Token));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => harness.Executions.CreateAsync(Samples.Record(), claim: null, Token));
    }
}
