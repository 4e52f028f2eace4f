using System.Text.Json.Nodes;
using RemoteExecutor.Testing;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.Infra.Tests;

/// <summary>The templates of <c>infra/bicep</c>, compiled once.</summary>
internal static class Templates
{
    /// <summary>What <c>main.bicepparam</c> cannot do without.</summary>
    public const string AudienceVariable = "REMOTE_EXECUTOR_AUDIENCE";

    private static readonly Lazy<Task<string>> Main = new(CompileMainAsync);

    public static string Folder { get; } = Path.Combine(Repository.Root, "infra", "bicep");

    public static string MainFile { get; } = Path.Combine(Folder, "main.bicep");

    public static string ParametersFile { get; } = Path.Combine(Folder, "main.bicepparam");

    public static IEnumerable<string> Files => Directory.GetFiles(Folder, "*.bicep", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>A copy of the compiled <c>main.bicep</c>, all modules inside, that a test may change.</summary>
    public static async Task<JsonObject> CompileAsync()
    {
        BicepCompiler.Require();
        return JsonNode.Parse(await Main.Value)!.AsObject();
    }

    private static async Task<string> CompileMainAsync()
    {
        using var bounded = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var answer = await BicepCompiler.BuildAsync(MainFile, bounded.Token);
        Assert.True(answer is { ExitCode: 0, Diagnostics: "" }, answer.Diagnostics);
        return answer.Output;
    }
}
