using RemoteExecutor.Testing.Sandboxes;
using YamlDotNet.Serialization;

namespace RemoteExecutor.Infra.Tests.Azd;

/// <summary><c>azure.yaml</c> names what is there, and what azd looks for in the templates is in them.</summary>
public sealed class AzdProjectTests
{
    private static readonly Dictionary<object, object> Project = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(Repository.Root, "azure.yaml")));

    [Fact]
    public void Infra_Paths_AreThere()
    {
        var file = Path.Combine(Repository.Root, Text("infra", "path"), Text("infra", "module"));
        Assert.Equal("bicep", Text("infra", "provider"));
        Assert.True(File.Exists(file + ".bicep"));
        Assert.True(File.Exists(file + ".bicepparam"));
    }

    [Fact]
    public async Task Service_Functions_HasItsAppInTheTemplates()
    {
        Assert.Equal(["functions"], Section("services").Keys);
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, Text("services", "functions", "project"))));
        Assert.Equal("dotnet", Text("services", "functions", "language"));
        Assert.Equal("function", Text("services", "functions", "host"));
        var template = await Templates.CompileAsync();
        Assert.Contains("createObject('azd-service-name', 'functions')", template["resources"]!["functionApp"]!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hook_Variables_AreOutputsOfTheTemplates()
    {
        var script = Path.Combine(Repository.Root, Text("hooks", "postprovision", "run"));
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(script).HasFlag(UnixFileMode.UserExecute), $"{script} cannot be executed.");
        var needed = System.Text.RegularExpressions.Regex.Matches(await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken), @"\$\{(\w+):\?").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(3, needed.Count);
        var outputs = (await Templates.CompileAsync())["outputs"]!.AsObject().Select(output => output.Key).ToHashSet();
        Assert.Subset(outputs, needed.ToHashSet());
        Assert.Contains("AZURE_RESOURCE_GROUP", outputs);
    }

    private static Dictionary<object, object> Section(params string[] path) =>
        path.Aggregate(Project, (section, name) => (Dictionary<object, object>)section[name]);

    private static string Text(params string[] path) => (string)Section(path[..^1])[path[^1]];
}
