using System.Text.Json;

namespace RemoteExecutor.Cli.Tests.Commands;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rex-validate-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("result = 1", 0)]
    [InlineData("import subprocess", 10)]
    [InlineData("import requests", 10)]
    public async Task Validate_Local_NeedsNoHost(string code, int exitCode) =>
        Assert.Equal(exitCode, await new TestSurroundings { Input = code }.RunAsync("validate", "--local", "-"));

    [Fact]
    public async Task Validate_LocalHead_MayUseRestrictedModules() =>
        Assert.Equal(0, await new TestSurroundings { Input = "import requests" }.RunAsync("validate", "--local", "--agent", "00001", "-"));

    [Fact]
    public async Task Validate_LocalOverrides_Count()
    {
        var overrides = Write("overrides.json", """{"version": "site", "modules": {"allowed": ["scipy"]}}""");
        var test = new TestSurroundings { Input = "import scipy" };
        Assert.Equal(0, await test.RunAsync("validate", "--local", "--overrides", overrides, "-"));
        Assert.Contains("+site", test.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_WrongOverrides_SaysEveryFault()
    {
        var overrides = Write("overrides.json", """{"version": "site", "modules": {"allowed": ["json"]}, "attributes": {"allowed": ["mean"]}}""");
        var test = new TestSurroundings { Input = "1" };
        Assert.Equal(1, await test.RunAsync("validate", "--local", "--overrides", overrides, "-"));
        Assert.Contains("'json' is allowed already", test.Error, StringComparison.Ordinal);
        Assert.Contains("'mean' is not forbidden", test.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "-", "--overrides", "x.json")]
    [InlineData("validate", "-", "--local", "--json", "--sarif")]
    [InlineData("validate", "--local")]
    public async Task Validate_WrongUsage_ExitsWith1(params string[] args) => Assert.Equal(1, await new TestSurroundings().RunAsync(args));

    [Fact]
    public async Task Validate_Sarif_NamesRulesAndPlaces()
    {
        var good = Write("good one.py", "result = 1");
        var bad = Write("bad.py", "x = 1\nimport subprocess\nprint('\U0001F600', eval('1'))\n");
        var test = new TestSurroundings();
        Assert.Equal(10, await test.RunAsync("validate", "--local", "--sarif", good, bad));
        using var log = JsonDocument.Parse(test.Out);
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["REX203", "REX301"], results.Select(result => result.GetProperty("ruleId").GetString()));
        Assert.All(results, result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Equal("error", result.GetProperty("level").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        });
        var places = results.Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation")).ToList();
        Assert.All(places, place => Assert.Equal(new Uri(bad).AbsoluteUri, place.GetProperty("artifactLocation").GetProperty("uri").GetString()));
        // In code points: the face counts once.
        Assert.Equal([(2, 8), (3, 12)], places.Select(place => (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32())));
    }

    [Fact]
    public async Task Validate_JsonOfTwoFiles_NamesEach()
    {
        var test = new TestSurroundings();
        Assert.Equal(10, await test.RunAsync("validate", "--local", "--json", Write("a.py", "1"), Write("b.py", "exec('1')")));
        using var body = JsonDocument.Parse(test.Out);
        Assert.Equal([true, false], body.RootElement.EnumerateArray().Select(file => file.GetProperty("valid").GetBoolean()));
        Assert.EndsWith("b.py", body.RootElement[1].GetProperty("path").GetString(), StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
