using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Infra.Tests.Bicep;

/// <summary>Everything compiles with nothing to complain about, from this repository alone.</summary>
[Collection(nameof(EnvironmentVariables))]
public sealed partial class CompileTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Files => [.. Templates.Files.Select(file => Path.GetRelativePath(Templates.Folder, file))];

    /// <summary>With every module: the compiler says of each file what it has to say.</summary>
    [Fact]
    public async Task Build_MainAndItsModules_HasNoDiagnostics()
    {
        BicepCompiler.Require();
        var answer = await BicepCompiler.BuildAsync(Templates.MainFile, Token);
        Assert.Equal("", answer.Diagnostics);
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public async Task Lint_MainAndItsModules_HasNoDiagnostics()
    {
        BicepCompiler.Require();
        var answer = await BicepCompiler.RunAsync(["lint", Templates.MainFile, "--no-restore"], Token);
        Assert.Equal("", answer.Diagnostics + answer.Output);
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public async Task Main_Modules_AreAllTheOtherTemplates()
    {
        var nested = ArmTemplate.All(await Templates.CompileAsync()).Select(one => one.Name);
        Assert.Equal(Templates.Files.Select(Path.GetFileNameWithoutExtension).Order(), nested.Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Format_EachTemplate_IsFormatted(string file)
    {
        BicepCompiler.Require();
        var path = Path.Combine(Templates.Folder, file);
        var answer = await BicepCompiler.RunAsync(["format", path, "--stdout"], Token);
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(path, Token), answer.Output.TrimEnd() + "\n");
    }

    [Fact]
    public async Task BuildParams_WithAnAudience_HasNoDiagnostics()
    {
        BicepCompiler.Require();
        using var audience = new EnvironmentVariables((Templates.AudienceVariable, "api://remote-executor"));
        var answer = await BicepCompiler.RunAsync(["build-params", Templates.ParametersFile, "--stdout", "--no-restore"], Token);
        Assert.Equal("", answer.Diagnostics);
        var parameters = JsonNode.Parse(JsonNode.Parse(answer.Output)!["parametersJson"]!.GetValue<string>())!["parameters"]!;
        Assert.Equal("api://remote-executor", parameters["authAudience"]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task BuildParams_WithoutAnAudience_NamesTheVariable()
    {
        BicepCompiler.Require();
        using var audience = new EnvironmentVariables((Templates.AudienceVariable, null));
        var answer = await BicepCompiler.RunAsync(["build-params", Templates.ParametersFile, "--stdout", "--no-restore"], Token);
        Assert.NotEqual(0, answer.ExitCode);
        Assert.Contains(Templates.AudienceVariable, answer.Diagnostics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resource r 'Microsoft.Storage/storageAccounts@2026-06-01' = {\n  name: 'x'\n}\n", "BCP035")]
    [InlineData("param unused string\n", "no-unused-params")]
    [InlineData("param p string\noutput o string = concat('a', p)\n", "prefer-interpolation")]
    [InlineData("resource r 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {\n  name: 'name'\n  location: 'westeurope'\n}\n", "no-hardcoded-location")]
    public async Task Build_FaultyTemplate_HasADiagnostic(string text, string code)
    {
        BicepCompiler.Require();
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Templates.Folder, "bicepconfig.json"), folder.File("bicepconfig.json"));
        await File.WriteAllTextAsync(folder.File("faulty.bicep"), text, Token);
        Assert.Contains(code, (await BicepCompiler.BuildAsync(folder.File("faulty.bicep"), Token)).Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_Everywhere_SayWhetherTheyAreRequired()
    {
        var template = await Templates.CompileAsync();
        var all = ArmTemplate.All(template).SelectMany(one => one.Parameters()).ToList();
        Assert.True(all.Count > 40, $"Only {all.Count} parameters were found: the test does not see them.");
        Assert.Empty(all.Where(one => !Described(one.Parameter)).Select(one => one.Path));
    }

    [Fact]
    public void Modules_Everywhere_AreFilesOfThisRepository()
    {
        var references = Templates.Files.SelectMany(file => ModuleReference().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(File.Exists(Path.Combine(Templates.Folder, reference)), reference));
    }

    private static bool Described(JsonNode parameter) =>
        parameter["metadata"]?["description"]?.GetValue<string>() is { } text
        && text.StartsWith(parameter["defaultValue"] is null ? "Required. " : "Optional. ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:module \w+|using|import .* from) '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex ModuleReference();
}
