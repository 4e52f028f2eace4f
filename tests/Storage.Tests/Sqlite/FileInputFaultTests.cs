using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Sqlite;
using RemoteExecutor.Storage.Tests.Contracts;

namespace RemoteExecutor.Storage.Tests.Sqlite;

public sealed class FileInputFaultTests : IAsyncDisposable
{
    private readonly SqliteHarness harness = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InterruptedWrite_IsListedReplacedAndDeleted()
    {
        var id = Samples.NewId();
        var inputs = harness.Inputs;
        var part = Path.Combine(harness.Path, "inputs", id + ".part");
        await File.WriteAllTextAsync(part, "half", Token);

        Assert.Equal([id], await inputs.ListAsync(Token));
        Assert.Null(await inputs.OpenReadAsync(id, Token));
        await inputs.PutAsync(id, "whole"u8.ToArray(), Token);
        Assert.False(File.Exists(part));

        await File.WriteAllTextAsync(part, "half", Token);
        Assert.Equal([id], await inputs.ListAsync(Token));
        await inputs.DeleteAsync(id, Token);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(harness.Path, "inputs")));
    }

    [Fact]
    public async Task FolderGone_EveryCallSaysSo()
    {
        var inputs = harness.Inputs;
        Directory.Delete(Path.Combine(harness.Path, "inputs"));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => inputs.PutAsync(Samples.NewId(), "1"u8.ToArray(), Token));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => inputs.ListAsync(Token));
    }

    [Fact]
    public void Explain_WhatTheSystemSays_InPlainWords()
    {
        Assert.Equal("the disk is full.", FileFaults.Explain(new IOException("", 28)));
        Assert.Equal("the file system is read-only.", FileFaults.Explain(new IOException("", 30)));
        Assert.Equal("this user may not write there.", FileFaults.Explain(new UnauthorizedAccessException()));
    }

    public ValueTask DisposeAsync() => harness.DisposeAsync();
}
