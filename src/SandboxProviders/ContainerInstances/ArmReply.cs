using System.Globalization;
using System.Text.Json;
using Azure;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>What Azure answered, cut at a limit. Nothing in it is trusted to have any particular shape.</summary>
internal sealed record ArmReply(int Status, ReadOnlyMemory<byte> Body, bool IsCut, TimeSpan? RetryAfter)
{
    private const int MaxCodeChars = 80;

    private const int MaxMessageChars = 300;

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 32 };

    public bool IsSuccess => Status is >= 200 and < 300;

    public static async Task<ArmReply> ReadAsync(Response response, int maxBytes, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var isCut = false;
        if (response.ContentStream is { } content)
        {
            var buffer = new byte[16 << 10];
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                isCut = body.Length + read > maxBytes;
                body.Write(buffer, 0, (int)Math.Min(read, maxBytes - body.Length));
                if (isCut) break;
            }
        }

        return new ArmReply(response.Status, body.GetBuffer().AsMemory(0, (int)body.Length), isCut, RetryAfterOf(response));
    }

    /// <summary>The body as JSON, to be disposed of; null when it is none.</summary>
    public JsonDocument? Json()
    {
        if (IsCut || Body.IsEmpty) return null;
        try
        {
            return JsonDocument.Parse(Body, Shallow);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Azure's error code and message, in printable ASCII and bounded; empty where there is none.</summary>
    public (string Code, string Message) Error()
    {
        using var json = Json();
        if (json is null || json.RootElement.Member("error") is not { } error) return ("", "");
        return (Clip(error.Text("code"), MaxCodeChars), Clip(error.Text("message"), MaxMessageChars));
    }

    internal static string Clip(string? text, int maxChars) =>
        new([.. (text ?? "").Take(maxChars).Select(character => character is >= ' ' and <= '~' ? character : '?')]);

    private static TimeSpan? RetryAfterOf(Response response)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var text) || text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return null;

        // Both moments are the service's own, so its clock need not agree with ours.
        var wait = moment - (response.Headers.Date ?? moment);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
