using System.Text.Json;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>The keys of a run's <c>input_data</c>. Its sender knows them, and frames made of records are called by them.</summary>
internal static class InputKeys
{
    private const int MostKeys = 10_000, LongestKey = 256;

    /// <returns>Empty when the stream is no JSON.</returns>
    public static async Task<HashSet<string>> ReadAsync(Stream utf8, CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        using var whole = new MemoryStream();
        await utf8.CopyToAsync(whole, cancellationToken);
        try
        {
            Read(whole.GetBuffer().AsSpan(0, (int)whole.Length), keys);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What cannot be read cannot have been input either; echo control says so.
            keys.Clear();
        }

        return keys;
    }

    private static void Read(ReadOnlySpan<byte> utf8, HashSet<string> keys)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Contracts.RequestLimits.JsonDepth });
        while (keys.Count < MostKeys && json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueSpan.Length <= LongestKey) keys.Add(json.GetString()!);
        }
    }
}
