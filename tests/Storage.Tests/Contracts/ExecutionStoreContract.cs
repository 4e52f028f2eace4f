using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Tests.Contracts;

/// <summary>What every <see cref="IExecutionStore"/> does with single records.</summary>
public abstract class ExecutionStoreContract(Func<Task<StorageHarness>> create) : StorageContract(create)
{
    private static readonly IdempotencyClaim Claim = new("20001", "key / with # odd ? \\ signs \u0001 ü", "hash-1");

    private IExecutionStore Store => Harness.Executions;

    [Fact]
    public async Task FindAsync_AfterCreateAndUpdate_ReturnsEveryField()
    {
        var record = Samples.Record(task: Samples.Awkward[..50], code: Samples.Awkward);
        await Store.CreateAsync(record, claim: null, Token);
        Samples.AssertEqual(record, await Store.FindAsync(record.Ticket.ExecutionId, Token));

        var updated = await Store.UpdateAsync(record.Ticket.ExecutionId, Samples.Filled, Token);

        Samples.AssertEqual(Samples.Filled(record) with { Code = null }, updated);
        Samples.AssertEqual(Samples.Filled(record), await Store.FindAsync(record.Ticket.ExecutionId, Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31_999)]
    [InlineData(32_000)]
    [InlineData(32_001)]
    [InlineData(RequestLimits.CodeBytes)]
    public async Task FindAsync_CodeOfAnySize_ReturnsIt(int size)
    {
        var record = Samples.Record(code: string.Create(size, 0, (text, _) => { for (var i = 0; i < text.Length; i++) text[i] = (char)('a' + (i % 26)); }));
        await Store.CreateAsync(record, claim: null, Token);

        Assert.Equal(record.Code, (await Store.FindAsync(record.Ticket.ExecutionId, Token))!.Code);
    }

    [Theory]
    [InlineData("exec_00000000000000000000000000000000")]
    [InlineData("../../etc/passwd")]
    [InlineData("exec_0000000000000000000000000000000'")]
    [InlineData("")]
    public async Task FindAsync_UnknownOrMalformedId_ReturnsNull(string id)
    {
        Assert.Null(await Store.FindAsync(id, Token));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Store.UpdateAsync(id, record => record, Token));
    }

    [Fact]
    public async Task CreateAsync_MalformedId_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CreateAsync(Samples.Record(id: "../exec"), claim: null, Token));

    [Fact]
    public async Task CreateAsync_SameIdAgain_IsRefusedAndChangesNothing()
    {
        var record = Samples.Record();
        await Store.CreateAsync(record, claim: null, Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CreateAsync(record with { Code = "other" }, claim: null, Token));

        Samples.AssertEqual(record, await Store.FindAsync(record.Ticket.ExecutionId, Token));
    }

    [Fact]
    public async Task CreateAsync_KeyUsedBefore_IsReplayedOrConflicts()
    {
        var first = Samples.Record();
        Assert.Equal(new Admission(AdmissionResult.Created), await Store.CreateAsync(first, Claim, Token));

        var again = await Store.CreateAsync(Samples.Record(), Claim, Token);
        var otherBody = Samples.Record();
        var conflict = await Store.CreateAsync(otherBody, Claim with { BodyHash = "hash-2" }, Token);
        var otherAgent = await Store.CreateAsync(Samples.Record(agent: "20002"), Claim with { AgentId = "20002" }, Token);

        Assert.Equal(new Admission(AdmissionResult.Replayed, first.Ticket.ExecutionId), again);
        Assert.Equal(AdmissionResult.Conflict, conflict.Result);
        Assert.Equal(AdmissionResult.Created, otherAgent.Result);
        Assert.Null(await Store.FindAsync(otherBody.Ticket.ExecutionId, Token));
        Assert.Equal(2, (await Store.ListAsync(new ExecutionQuery(), Token)).Items.Count);
    }

    [Fact]
    public async Task CreateAsync_FiftyAtOnceWithOneKey_CreateExactlyOne()
    {
        var admissions = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Store.CreateAsync(Samples.Record(), Claim, Token))));

        Assert.Single(admissions, admission => admission.Result == AdmissionResult.Created);
        Assert.Equal(49, admissions.Count(admission => admission.Result == AdmissionResult.Replayed));
        var id = Assert.Single(admissions.Select(admission => admission.ExistingId).OfType<string>().Distinct());
        Assert.Equal([id], await Store.ListUnfinishedAsync(Token));
    }

    [Fact]
    public async Task CreateAsync_TwoHundredAtOnce_StoresAll()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() =>
            Store.CreateAsync(Samples.Record(), Claim with { Key = $"key-{n}" }, Token))));

        Assert.Equal(200, (await Store.ListUnfinishedAsync(Token)).Count);
    }

    [Fact]
    public async Task UpdateAsync_TwentyWritersAtOnce_LoseNothing()
    {
        var record = Samples.Record();
        await Store.CreateAsync(record, claim: null, Token);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
            Store.UpdateAsync(record.Ticket.ExecutionId, current => current with { CpuTimeSeconds = current.CpuTimeSeconds + 1 }, Token))));

        Assert.Equal(20, (await Store.FindAsync(record.Ticket.ExecutionId, Token))!.CpuTimeSeconds);
    }

    [Fact]
    public async Task UpdateAsync_ChangeThrows_CallerGetsItAndNothingChanges()
    {
        var record = Samples.Record();
        await Store.CreateAsync(record, claim: null, Token);

        await Assert.ThrowsAsync<FormatException>(() => Store.UpdateAsync(record.Ticket.ExecutionId, _ => throw new FormatException(), Token));

        Samples.AssertEqual(record, await Store.FindAsync(record.Ticket.ExecutionId, Token));
    }

    [Fact]
    public async Task RemoveAsync_Record_FreesItsKeyAndIsIdempotent()
    {
        var record = Samples.Record(task: "t1", code: new string('c', 40_000));
        await Store.CreateAsync(record, Claim, Token);

        await Store.RemoveAsync(record.Ticket.ExecutionId, Token);
        await Store.RemoveAsync(record.Ticket.ExecutionId, Token);

        Assert.Null(await Store.FindAsync(record.Ticket.ExecutionId, Token));
        Assert.Empty(await Store.ListUnfinishedAsync(Token));
        Assert.Empty((await Store.ListAsync(new ExecutionQuery { TaskId = "t1" }, Token)).Items);
        Assert.Equal(AdmissionResult.Created, (await Store.CreateAsync(Samples.Record(), Claim with { BodyHash = "hash-2" }, Token)).Result);
    }

    [Fact]
    public async Task ListUnfinishedAsync_SomeEnded_ListsTheOthers()
    {
        var records = Enum.GetValues<ExecutionStatus>().Select(status => Samples.Record(task: status.ToString())).ToList();
        foreach (var record in records)
        {
            await Store.CreateAsync(record, claim: null, Token);
            await Store.UpdateAsync(record.Ticket.ExecutionId, current => current with { Status = Enum.Parse<ExecutionStatus>(record.Ticket.TaskId!) }, Token);
        }

        var expected = records.Where(record => !Enum.Parse<ExecutionStatus>(record.Ticket.TaskId!).IsFinal()).Select(record => record.Ticket.ExecutionId);
        Assert.Equal(expected.Order(), (await Store.ListUnfinishedAsync(Token)).Order());
    }

    [Fact]
    public async Task CheckAsync_StoreIsThere_Succeeds()
    {
        await Store.CheckAsync(Token);
        await Store.CheckAsync(Token);
    }
}
