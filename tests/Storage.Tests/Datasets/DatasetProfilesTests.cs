using Microsoft.Extensions.Logging.Abstractions;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Storage.Datasets;

namespace RemoteExecutor.Storage.Tests.Datasets;

public sealed class DatasetProfilesTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".csv");
    private readonly DatasetProfiles profiles = new(TimeProvider.System, NullLogger<DatasetProfiles>.Instance);

    private Dataset Dataset => new() { Name = "a", Path = path };

    public void Dispose()
    {
        profiles.Dispose();
        File.Delete(path);
    }

    [Fact]
    public async Task Find_ChangedFile_IsReadAnew_AndGoneOneIsGone()
    {
        await File.WriteAllTextAsync(path, "a\n1\n", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await KnownAsync()).Rows);
        await File.WriteAllTextAsync(path, "a\n1\n2\n", TestContext.Current.CancellationToken);
        Assert.Equal(2, (await KnownAsync()).Rows);
        File.Delete(path);
        Assert.Null(await profiles.FindAsync(Dataset, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Find_LinkPutInItsPlace_TellsNothingOfWhereItLeads()
    {
        await File.WriteAllTextAsync(path + ".secret", "secret\n1\n", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(path, path + ".secret");
        Assert.Null(await profiles.FindAsync(Dataset, TestContext.Current.CancellationToken));
        File.Delete(path + ".secret");
    }

    [Fact]
    public async Task Find_AskedByMany_IsReadOnce()
    {
        await File.WriteAllTextAsync(path, "a\n" + string.Concat(Enumerable.Repeat("1\n", 100_000)), TestContext.Current.CancellationToken);
        await KnownAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => profiles.FindAsync(Dataset, TestContext.Current.CancellationToken)));
        Assert.All(all, profile => Assert.Same(all[0], profile));
    }

    /// <summary>Counting goes on in the background on a busy machine.</summary>
    private async Task<DatasetProfile> KnownAsync()
    {
        while (true)
        {
            var profile = await profiles.FindAsync(Dataset, TestContext.Current.CancellationToken);
            if (profile!.Rows is not null) return profile;
        }
    }
}
