using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Datasets;
using RemoteExecutor.Core.Sandboxes.Runner;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure.Echo;

/// <summary>Filters of data sets through the disclosure filter: built once, kept, rebuilt, or the text withheld.</summary>
public sealed class DatasetFiltersTests : IDisposable
{
    private const string Canary = "Quillwork of Tungsten";

    private readonly TemporaryFolder _data = new(), _cache = new();
    private readonly BuildLog _log = new();

    private Dataset Knights => new() { Name = "knights", Path = _data.Path };

    public void Dispose()
    {
        _data.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task Release_ValueOfADataset_IsAMark()
    {
        _data.File("a.csv", $"name,n\n{Canary},1\n");
        using var filters = Filters();
        var raw = Runs.Table(50, Runs.Column("name"), Runs.Column(Canary));
        var summary = await Runs.Of(raw, $"at {Canary}!", Canary, new ProgramError("QuillworkOfTungsten", Canary, 1, ProgramErrorKind.Program))
            .ReleaseAsync(Standard, filters: filters, datasets: Knights);
        Assert.DoesNotContain("Tungsten", summary.AsJson(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("at ‹data›!", summary.Stdout);
        Assert.Equal(["name", "‹data›"], summary.Schema.Keys);
        Assert.Equal("Error: ‹data› (line 1)", summary.ErrorMessage);
    }

    [Fact]
    public async Task Filters_ManyRunsAtOnceAndLaterHosts_BuildOnce()
    {
        CustomerFile.Write(_data.Path, 2_000);
        using (var filters = Filters())
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => filters.GetAsync(Knights, null, TestContext.Current.CancellationToken)));
            Assert.All(answers, answer => Assert.Same(answers[0].Filter, answer.Filter));
        }

        using var second = Filters();
        Assert.NotNull((await second.GetAsync(Knights, null, TestContext.Current.CancellationToken)).Filter);
        Assert.Equal(1, Builds());
    }

    [Fact]
    public async Task Dispose_WhileBuildingAndAgain_Ends()
    {
        CustomerFile.Write(_data.Path, 200_000);
        var filters = Filters();
        filters.Prepare(Knights);
        var answer = filters.GetAsync(Knights, null, TestContext.Current.CancellationToken);
        filters.Dispose();
        filters.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Equal(0, Builds());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Filters_CacheDamaged_IsBuiltAgain(bool personal)
    {
        _data.File("a.csv", $"name,n\n{Canary},1\n");
        using (var filters = Filters()) await filters.GetAsync(Knights, null, TestContext.Current.CancellationToken);
        var path = Directory.GetFiles(_cache.Path).Single(file => file.EndsWith(".personal.echo", StringComparison.Ordinal) == personal);
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        using var second = Filters();
        Assert.Equal("‹data›", (await Runs.Of(stdout: Canary).ReleaseAsync(Standard, filters: second, datasets: Knights)).Stdout);
        Assert.Equal(2, Builds());
        Assert.Equal(2, Directory.GetFiles(_cache.Path).Length);
    }

    [Fact]
    public async Task Filters_SetChanged_IsReadAgain()
    {
        _data.File("a.csv", "name,n\nPodrick,1\n");
        using var filters = Filters();
        Assert.Equal(Canary, (await Runs.Of(stdout: Canary).ReleaseAsync(Standard, filters: filters, datasets: Knights)).Stdout);
        _data.File("a.csv", $"name,n\n{Canary},1\n");
        Assert.Equal("‹data›", (await Runs.Of(stdout: Canary).ReleaseAsync(Standard, filters: filters, datasets: Knights)).Stdout);
    }

    [Theory]
    [InlineData("written in place, its time set back")]
    [InlineData("written earlier and renamed into place")]
    [InlineData("its folder exchanged for one written earlier")]
    [InlineData("registered at another path")]
    [InlineData("linked elsewhere")]
    public async Task Filters_SetIsNotWhatTheRunMounted_Withholds(string how)
    {
        var (folder, other) = (Path.Combine(_data.Path, "now"), Path.Combine(_data.Path, "next"));
        string At(string at) => Path.Combine(at, "a.csv");
        foreach (var (at, name) in new[] { (folder, "Podrick"), (other, "Tarthly") })
        {
            Directory.CreateDirectory(at);
            File.WriteAllText(At(at), $"name,n\n{name},1\n");
            File.SetLastWriteTimeUtc(At(at), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        var set = Knights with { Path = At(folder) };
        using var filters = Filters();
        var mounted = filters.Prepare(set);
        Assert.NotNull((await filters.GetAsync(set, mounted, TestContext.Current.CancellationToken)).Filter);
        switch (how)
        {
            case "written in place, its time set back":
                File.WriteAllText(set.Path, "name,n\nTarthly,1\n");
                File.SetLastWriteTimeUtc(set.Path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                break;
            case "written earlier and renamed into place": File.Move(At(other), set.Path, overwrite: true); break;
            case "registered at another path": set = set with { Path = At(other) }; break;
            default:
                Directory.Move(folder, folder + ".old");
                if (how == "linked elsewhere") Directory.CreateSymbolicLink(folder, other);
                else Directory.Move(other, folder);
                break;
        }

        var (filter, _, reason) = await filters.GetAsync(set, mounted, TestContext.Current.CancellationToken);
        Assert.Null(filter);
        Assert.Equal("data set knights changed while the run went on", reason);
    }

    [Fact]
    public async Task Filters_SetIsALink_IsNotFollowed()
    {
        _data.File("a.csv", "name,n\nPodrick,1\n");
        var link = Path.Combine(_data.Path, "link");
        File.CreateSymbolicLink(link, Path.Combine(_data.Path, "a.csv"));
        using var filters = Filters();
        Assert.Equal("data set knights cannot be read", (await filters.GetAsync(Knights with { Path = link }, null, TestContext.Current.CancellationToken)).Reason);
    }

    [Fact]
    public async Task Filters_SetCannotBeRead_LogsNoPath()
    {
        using var filters = Filters();
        await filters.GetAsync(Knights with { Path = _data.Path + "/Brienne" }, null, TestContext.Current.CancellationToken);
        Assert.Equal("Data set knights: cannot be read for echo control, so text of its runs is withheld: FileNotFoundException", Assert.Single(_log.Messages));
        Assert.Empty(_log.Exceptions);
    }

    [Theory]
    [InlineData("a.pkl", "\0\u0001", "cannot be told: one of its files is of a format that echo control does not read")]
    [InlineData("a.json", "[", "cannot be told: one of its files is no valid JSON")]
    [InlineData("a.parquet", "PAR1", "cannot be read")]
    public async Task Release_UnreadableSet_WithholdsAllText(string file, string content, string reason)
    {
        _data.File(file, content);
        using var filters = Filters();
        var error = new ProgramError("Tarth", Canary, 1, ProgramErrorKind.Program);
        var summary = await Runs.Of(Runs.Table(50, Runs.Column(Canary)), Canary, Canary, error).ReleaseAsync(Standard, filters: filters, datasets: Knights);
        Assert.DoesNotContain("Tarth", summary.AsJson(), StringComparison.Ordinal);
        Assert.Contains($"All text is withheld: data set knights {reason}, so that echoes cannot be told.", summary.Disclosure.Suppressed);
    }

    [Fact]
    public async Task Release_SetGone_WithholdsAllText()
    {
        using var filters = Filters();
        var summary = await Runs.Of(stdout: Canary).ReleaseAsync(Standard, filters: filters, datasets: new Dataset { Name = "gone", Path = _data.Path + "/none" });
        Assert.Equal("", summary.Stdout);
        Assert.Contains("All text is withheld: data set gone cannot be read, so that echoes cannot be told.", summary.Disclosure.Suppressed);
    }

    [Fact]
    public async Task Release_SetStillBeingRead_WithholdsAllText()
    {
        CustomerFile.Write(_data.Path, 200_000);
        using var filters = Filters(waitSeconds: 0);
        var summary = await Runs.Of(stdout: Canary).ReleaseAsync(Standard, filters: filters, datasets: Knights);
        Assert.Equal("", summary.Stdout);
        Assert.Contains("All text is withheld: data set knights is still being read, so that echoes cannot be told.", summary.Disclosure.Suppressed);
    }

    [Fact]
    public async Task Release_NoFiltersAtAll_WithholdsAllText() =>
        Assert.Equal("", (await Runs.Of(stdout: Canary).ReleaseAsync(Standard, datasets: Knights)).Stdout);

    [Fact]
    public async Task Filters_FolderOfOthers_IsNotUsed()
    {
        if (OperatingSystem.IsWindows()) return;
        _data.File("a.csv", "name,n\nPodrick,1\n");
        File.SetUnixFileMode(_cache.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        using var filters = Filters();
        Assert.Equal("data set knights cannot be read", (await filters.GetAsync(Knights, null, TestContext.Current.CancellationToken)).Reason);
    }

    [Fact]
    public async Task Filters_MoreValuesThanTheFilterHolds_Withholds()
    {
        CustomerFile.Write(_data.Path, 100_000);
        using var filters = Filters(mebibytes: 1);
        Assert.Equal("data set knights cannot be told: it has too many different values", (await filters.GetAsync(Knights, null, TestContext.Current.CancellationToken)).Reason);
    }

    private DatasetFilters Filters(int waitSeconds = 120, int mebibytes = 64) => new(
        new EchoFilterFolder(_cache.Path), Options.Create(new EchoControlOptions { WaitSeconds = waitSeconds, FilterMebibytes = mebibytes }), TimeProvider.System, _log);

    private int Builds() => _log.Messages.Count(message => message.Contains("echo filter of", StringComparison.Ordinal));

    private sealed class BuildLog : ILogger<DatasetFilters>
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Messages { get; } = [];

        public System.Collections.Concurrent.ConcurrentQueue<Exception> Exceptions { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Messages.Enqueue(formatter(state, exception));
            if (exception is not null) Exceptions.Enqueue(exception);
        }
    }
}
