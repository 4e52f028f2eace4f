using System.Text.Encodings.Web;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Storage;

/// <summary>The wire's JSON, a little more generous: a released value sits some levels deeper inside its record.</summary>
internal static class StorageJson
{
    private static readonly JsonSerializerOptions Options = new(WireJson.Options)
    {
        MaxDepth = RequestLimits.JsonDepth * 2,
        // Never shown as HTML, and escaped text would use up the size limits of a table's columns.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
