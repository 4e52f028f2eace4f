using System.Text.Json;
using System.Text.RegularExpressions;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

/// <summary>The body of a request to Azure Resource Manager, as the Bicep file that says the same.</summary>
internal static partial class BicepText
{
    public static string Resource(string type, string name, JsonElement body) => $"resource it '{type}' = {{\nname: {Quote(name)}\n{Members(body)}}}\n";

    private static string Members(JsonElement value) => string.Concat(value.EnumerateObject().Select(member => $"{Key(member.Name)}: {Value(member.Value)}\n"));

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{\n" + Members(value) + "}",
        JsonValueKind.Array => "[\n" + string.Concat(value.EnumerateArray().Select(item => Value(item) + "\n")) + "]",
        JsonValueKind.String => Quote(value.GetString()!),
        // The language has no fractions.
        JsonValueKind.Number when !value.TryGetInt64(out _) => $"json('{value.GetRawText()}')",
        _ => value.GetRawText(),
    };

    private static string Key(string name) => Identifier().IsMatch(name) ? name : Quote(name);

    private static string Quote(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("${", "\\${", StringComparison.Ordinal) + "'";

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
