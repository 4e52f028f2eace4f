using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Infra.Tests.Settings;

/// <summary>The app settings that a deployment would write, as <c>bicep snapshot</c> predicts them, with made-up values for what only Azure knows.</summary>
internal static partial class PredictedSettings
{
    private const string Subscription = "11111111-2222-3333-4444-555555555555";
    private const string Group = $"/subscriptions/{Subscription}/resourceGroups/rg";

    private static readonly Dictionary<string, string> Outputs = new()
    {
        ["name"] = "stexample",
        ["clientId"] = "99999999-8888-7777-6666-555555555555",
        ["connectionString"] = "InstrumentationKey=00000000-0000-0000-0000-000000000000",
        ["blobEndpoint"] = "https://stexample.blob.core.windows.net/",
        ["tableEndpoint"] = "https://stexample.table.core.windows.net/",
        ["loginServer"] = "crexample.azurecr.io",
        ["subnetId"] = Group + "/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sandboxes",
        ["imagePullId"] = Group + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/pull",
        ["endpoint"] = "https://dts-example.westeurope.durabletask.io",
    };

    /// <summary>Reads the settings of a deployment with these variables; the parameter file is <c>main.bicepparam</c> with lines added.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        IEnumerable<(string Name, string? Value)> variables, string moreParameters, CancellationToken cancellationToken)
    {
        BicepCompiler.Require();
        using var folder = new TemporaryFolder();
        Copy(Templates.Folder, folder.Path);
        var parameters = folder.File(Path.GetFileName(Templates.ParametersFile));
        await File.AppendAllTextAsync(parameters, moreParameters, cancellationToken);
        using var environment = new EnvironmentVariables(variables);
        var answer = await BicepCompiler.RunAsync(
            ["snapshot", parameters, "--mode", "overwrite", "--subscription-id", Subscription, "--tenant-id", Subscription, "--location", "westeurope"],
            cancellationToken);
        Assert.True(answer.ExitCode == 0, answer.Diagnostics);
        var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(parameters, ".snapshot.json"), cancellationToken))!;
        return Settings(snapshot).ToDictionary(setting => setting.Key, setting => Evaluate(setting.Value!.GetValue<string>()));
    }

    private static JsonObject Settings(JsonNode snapshot) =>
        snapshot["predictedResources"]!.AsArray().Single(resource => resource!["type"]!.GetValue<string>() == "Microsoft.Web/sites/config")!["properties"]!.AsObject();

    /// <summary>The few functions that are left in a prediction.</summary>
    private static string Evaluate(string value)
    {
        if (!value.StartsWith('[')) return value;
        var text = OutputReference().Replace(value[1..^1], match => $"'{Outputs[match.Groups[1].Value]}'")
            .Replace("environment().authentication.loginEndpoint", "'https://login.microsoftonline.com/'", StringComparison.Ordinal)
            .Replace("environment().resourceManager", "'https://management.azure.com/'", StringComparison.Ordinal);
        var literals = Literal().Matches(text).Select(match => match.Groups[1].Value).ToArray();
        var rest = Literal().Replace(text, "_");
        if (rest == "_") return literals[0];
        Assert.Matches(@"^format\(_(, _)*\)$", rest);
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, literals[0], [.. literals[1..]]);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    // reference(resourceId('…', …, format('…', uniqueString('…', deployment().name))), '2025-04-01').outputs.clientId.value
    [GeneratedRegex(@"reference\(.*?\)\.outputs\.(\w+)\.value")]
    private static partial Regex OutputReference();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Literal();
}
