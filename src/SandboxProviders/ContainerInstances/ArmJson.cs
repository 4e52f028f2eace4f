using System.Text.Json;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Reads JSON that may have any shape: what is not there, or is something else, is null.</summary>
internal static class ArmJson
{
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    public static JsonElement? Member(this JsonElement? json, string name) => json is { } element ? element.Member(name) : null;

    public static string? Text(this JsonElement? json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static string? Text(this JsonElement json, string name) => ((JsonElement?)json).Text(name);

    public static int? Number(this JsonElement? json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public static IEnumerable<JsonElement> Items(this JsonElement? json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];
}
