using System.Text.Json;

namespace RemoteExecutor.Cli.Output;

/// <summary>A response body for machines. Written anew, so everything beyond ASCII is escaped and no terminal can be fooled.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(TextWriter writer, JsonElement body) => writer.WriteLine(JsonSerializer.Serialize(body, Indented));
}
