namespace RemoteExecutor.Cli.Tests.Launcher;

/// <summary>The bash launcher, with a stand-in for dotnet that records what it is asked and "builds" in half a second.</summary>
public sealed class LauncherTests : IDisposable
{
    private readonly LauncherFolder _folder = new();

    [Fact]
    public async Task FirstStart_Builds_SecondDoesNot()
    {
        Assert.Equal((0, "ran: status x"), await _folder.RunAsync("status", "x"));
        Assert.Equal((0, "ran: a b"), await _folder.RunAsync("a b"));
        Assert.Equal(1, _folder.Builds);
    }

    [Theory]
    [InlineData("src/Cli/New.cs")]
    [InlineData("Directory.Packages.props")]
    public async Task ChangedSource_Rebuilds(string file)
    {
        await _folder.RunAsync();
        _folder.Write(file, "changed");
        await _folder.RunAsync();
        Assert.Equal(2, _folder.Builds);
    }

    [Fact]
    public async Task OlderSource_AsAfterSwitchingBranches_Rebuilds()
    {
        await _folder.RunAsync();
        File.SetLastWriteTimeUtc(_folder.Write("src/Cli/Program.cs", "other"), DateTime.UnixEpoch);
        await _folder.RunAsync();
        Assert.Equal(2, _folder.Builds);
    }

    [Fact]
    public async Task DeletedSource_Rebuilds_ButObjFilesDoNot()
    {
        await _folder.RunAsync();
        _folder.Write("src/Cli/obj/x.json", "{}");
        await _folder.RunAsync();
        Assert.Equal(1, _folder.Builds);
        File.Delete(_folder.Write("src/Cli/Program.cs", ""));
        await _folder.RunAsync();
        Assert.Equal(2, _folder.Builds);
    }

    [Fact]
    public async Task ParallelFirstStarts_BuildOnceAndAllRun()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => _folder.RunAsync($"{number}")));
        Assert.Equal(["ran: 0", "ran: 1", "ran: 2", "ran: 3"], runs.Select(run => run.Out));
        Assert.Equal(1, _folder.Builds);
    }

    [Fact]
    public async Task FailedBuild_ShowsItsOutput_AndIsTriedAgain()
    {
        _folder.Write("fail-build", "");
        var (exitCode, text) = await _folder.RunAsync();
        Assert.Equal(2, exitCode);
        Assert.Contains("error CS0000: stand-in", text, StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder.Root, "fail-build"));
        Assert.Equal(0, (await _folder.RunAsync()).ExitCode);
    }

    [Fact]
    public async Task NoDotnet_SaysWhatToInstall()
    {
        var (exitCode, text) = await _folder.RunWithoutDotnetAsync();
        Assert.Equal(2, exitCode);
        Assert.Equal("rex: install the .NET 10 SDK (https://dotnet.microsoft.com/download/dotnet/10.0), then try again.", text);
    }

    [Fact]
    public async Task FolderThatCannotBeMade_IsSaidClearly()
    {
        _folder.Write("artifacts", "a file where the folder should be");
        var (exitCode, text) = await _folder.RunAsync();
        Assert.Equal(2, exitCode);
        Assert.StartsWith("rex: cannot write to ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThroughALink_FromAnotherFolder_FindsItsCheckout()
    {
        var link = Path.Combine(_folder.Root, "elsewhere link");
        File.CreateSymbolicLink(link, Path.Combine(_folder.Root, "rex"));
        Assert.Equal((0, "ran: x"), await _folder.RunAsync(["x"], link, workingDirectory: "/"));
    }

    public void Dispose() => _folder.Dispose();
}
