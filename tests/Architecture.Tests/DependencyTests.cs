using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Architecture.Tests;

/// <summary>hosts → Api → Core ← SandboxProviders, Storage; and Core knows no Azure, no Docker, no ASP.NET.</summary>
public sealed class DependencyTests
{
    /// <summary>Project → the projects that it may reference.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["SandboxProviders"] = ["Core"],
        ["Storage"] = ["Core"],
        ["Api"] = ["Core"],
        ["EmbeddedHost"] = ["Api", "Core", "SandboxProviders", "Storage"],
        ["Functions"] = ["Api", "Core", "SandboxProviders", "Storage"],
        ["Cli"] = ["Api", "Core", "EmbeddedHost", "SandboxProviders", "Storage"],
    };

    [Fact]
    public void Projects_References_PointOneWay()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(Allowed.Keys.Order(), projects.Select(Path.GetFileNameWithoutExtension).Order());
        Assert.All(projects, project =>
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Subset(Allowed[Path.GetFileNameWithoutExtension(project)].ToHashSet(), references.ToHashSet());
        });
    }

    [Fact]
    public void Core_Types_UseNoAzureDockerOrAspNet()
    {
        var result = Types.InAssembly(typeof(ExecutionFlow).Assembly)
            .ShouldNot().HaveDependencyOnAny("Azure", "Docker", "Microsoft.AspNetCore", "Microsoft.Azure", "Microsoft.Data", "Microsoft.DurableTask")
            .GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void Flow_Source_IsUnderAHundredLinesAndNeverConfiguresAwaits()
    {
        var source = File.ReadAllLines(Path.Combine(Repository.Root, "src", "Core", "Flow", "ExecutionFlow.cs"));
        Assert.InRange(source.Length, 1, 99);
        Assert.DoesNotContain(source, line => line.Contains("ConfigureAwait", StringComparison.Ordinal));
    }

    [Fact]
    public void Services_OutsideCore_AreInternalAndSealed()
    {
        var open = new[] { "SandboxProviders", "Storage", "EmbeddedHost" }
            .SelectMany(name => Assembly.Load("RemoteExecutor." + name).GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false, IsNested: false } && type.Namespace is not null
                && type.Namespace.StartsWith("RemoteExecutor", StringComparison.Ordinal));
        Assert.Empty(open.Select(type => type.FullName));
    }
}
