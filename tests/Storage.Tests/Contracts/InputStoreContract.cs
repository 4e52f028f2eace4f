using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Tests.Contracts;

/// <summary>What every <see cref="IInputStore"/> does.</summary>
public abstract class InputStoreContract(Func<Task<StorageHarness>> create) : StorageContract(create)
{
    private IInputStore Store => Harness.Inputs;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(RequestLimits.InputDataBytes)]
    public async Task OpenReadAsync_AfterPut_ReturnsTheBytesAndKnowsTheirNumber(int size)
    {
        var id = Samples.NewId();
        var bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        await Store.PutAsync(id, bytes, Token);

        await using var stream = await Store.OpenReadAsync(id, Token);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy, Token);

        Assert.Equal(size, stream.Length);
        Assert.True(bytes.AsSpan().SequenceEqual(copy.ToArray()));
    }

    [Fact]
    public async Task PutAsync_Again_Replaces()
    {
        var id = Samples.NewId();
        await Store.PutAsync(id, "first, longer"u8.ToArray(), Token);
        await Store.PutAsync(id, "second"u8.ToArray(), Token);

        await using var stream = await Store.OpenReadAsync(id, Token);
        using var reader = new StreamReader(stream!);
        Assert.Equal("second", await reader.ReadToEndAsync(Token));
    }

    [Fact]
    public async Task DeleteAsync_TwiceAndUnknown_Succeeds()
    {
        var id = Samples.NewId();
        await Store.PutAsync(id, "1"u8.ToArray(), Token);

        await Store.DeleteAsync(id, Token);
        await Store.DeleteAsync(id, Token);

        Assert.Null(await Store.OpenReadAsync(id, Token));
        Assert.Empty(await Store.ListAsync(Token));
    }

    [Fact]
    public async Task ListAsync_SomeStored_ListsTheirIds()
    {
        var ids = Enumerable.Range(0, 5).Select(_ => Samples.NewId()).ToList();
        await Task.WhenAll(ids.Select(id => Store.PutAsync(id, "1"u8.ToArray(), Token)));

        Assert.Equal(ids.Order(), (await Store.ListAsync(Token)).Order());
    }

    [Theory]
    [InlineData("../../../tmp/x")]
    [InlineData("exec_../../x")]
    [InlineData("exec_0000000000000000000000000000000g")]
    [InlineData("exec_00000000000000000000000000000000\n")]
    [InlineData("EXEC_00000000000000000000000000000000")]
    [InlineData("")]
    public async Task AnyCall_NotAnExecutionId_IsRefused(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.PutAsync(id, "1"u8.ToArray(), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenReadAsync(id, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.DeleteAsync(id, Token));
    }
}
