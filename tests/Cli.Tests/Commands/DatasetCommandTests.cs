using System.Text.Json;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Cli.Tests.Commands;

public sealed class DatasetCommandTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("rex-dataset-").FullName;
    private readonly TestSurroundings rex = new();

    public DatasetCommandTests()
    {
        File.WriteAllText(Csv, "a\n1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Csv, UnixFileMode.UserRead | UnixFileMode.OtherRead);
    }

    private string Csv => Path.Combine(place, "my data.csv");

    private string Data => Path.Combine(place, "host");

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public async Task Add_List_Remove_GoTogether()
    {
        var limits = Path.Combine(place, "limits.json");
        await File.WriteAllTextAsync(limits, """{"minimum_count": 20}""", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(place, "link"), Csv);
        Assert.Equal(0, await rex.RunAsync("dataset", "add", "customers", Path.Combine(place, "link"), "--policy", "standard", "--policy-file", limits, "--data", Data));
        Assert.Equal(0, await rex.RunAsync("dataset", "add", "whole", Csv, "--data", Data));
        Assert.Empty(rex.Error);

        var list = new TestSurroundings();
        Assert.Equal(0, await list.RunAsync("dataset", "list", "--json", "--data", Data));
        using var json = JsonDocument.Parse(list.Out);
        var first = json.RootElement[0];
        Assert.Equal(("customers", Csv, "standard"), (first.GetProperty("name").GetString(), first.GetProperty("path").GetString(), first.GetProperty("policy").GetString()));
        Assert.Equal(20, first.GetProperty("limits").GetProperty("minimum_count").GetInt32());
        Assert.Equal("strict", json.RootElement[1].GetProperty("policy").GetString());

        Assert.Equal(0, await rex.RunAsync("dataset", "remove", "customers", "--data", Data));
        Assert.Equal(1, await rex.RunAsync("dataset", "remove", "customers", "--data", Data));
        var table = new TestSurroundings();
        Assert.Equal(0, await table.RunAsync("dataset", "list", "--data", Data));
        Assert.Contains("whole", table.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("customers", table.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Upper", "my data.csv", "strict")]
    [InlineData("a", "nowhere.csv", "strict")]
    [InlineData("a", "/proc", "strict")]
    [InlineData("a", ".", "strict")]
    [InlineData("a", "host", "strict")]
    [InlineData("a", "my data.csv", "loose")]
    public async Task Add_WrongNamePathOrPolicy_Exits1AndRegistersNothing(string name, string path, string policy)
    {
        Directory.CreateDirectory(Data);
        Assert.Equal(1, await rex.RunAsync("dataset", "add", name, Path.Combine(place, path), "--policy", policy, "--data", Data));
        Assert.NotEmpty(rex.Error);
        var list = new TestSurroundings();
        Assert.Equal(0, await list.RunAsync("dataset", "list", "--json", "--data", Data));
        Assert.Equal("[]", list.Out.Trim());
    }

    [Fact]
    public async Task Add_FileThatProgramsCannotRead_SaysWhatToType()
    {
        Requirement.Met(!OperatingSystem.IsWindows(), "Unix permissions");
#pragma warning disable CA1416 // Skipped on Windows above.
        File.SetUnixFileMode(Csv, UnixFileMode.UserRead);
#pragma warning restore CA1416
        Assert.Equal(0, await rex.RunAsync("dataset", "add", "a", Csv, "--data", Data));
        Assert.Contains($"setfacl -m u:10001:r '{Csv}'", rex.Error, StringComparison.Ordinal);
        Assert.Contains($"chmod o+r '{Csv}'", rex.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_FileSystemBelow_IsNamed()
    {
        var advice = DatasetAdvice.Of(place, [$"30 1 0:1 / {place}/below rw - tmpfs x rw", $"31 1 0:1 / {place} rw - tmpfs x rw", $"32 1 0:1 / {place}2 rw - tmpfs x rw"]);
        Assert.Single(advice, sentence => sentence.StartsWith(place + "/below is another file system", StringComparison.Ordinal));
    }
}
