using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteExecutor.Core.Agents;

/// <summary>
/// Who asks: five characters, <c>^[0-3][0-9a-z]{4}$</c>. The first digit is the <see cref="AgentTier"/>.
/// </summary>
[JsonConverter(typeof(AgentIdJsonConverter))]
public sealed record AgentId
{
    private AgentId(string value) => Value = value;

    public string Value { get; }

    public AgentTier Tier => (AgentTier)(Value[0] - '0');

    /// <summary>Reads an agent id; false for anything that is not exactly of the form above.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AgentId? agent)
    {
        agent = text is { Length: 5 } && text[0] is >= '0' and <= '3' && text.AsSpan(1).IndexOfAnyExcept(Rest) < 0
            ? new AgentId(text)
            : null;
        return agent is not null;
    }

    /// <inheritdoc cref="TryParse"/>
    /// <exception cref="FormatException">The text is not an agent id.</exception>
    public static AgentId Parse(string text) => TryParse(text, out var agent)
        ? agent
        : throw new FormatException("An agent id is one digit 0-3 followed by four of 0-9 and a-z.");

    public override string ToString() => Value;

    private static readonly System.Buffers.SearchValues<char> Rest =
        System.Buffers.SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");
}

internal sealed class AgentIdJsonConverter : JsonConverter<AgentId>
{
    public override AgentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AgentId.TryParse(reader.GetString(), out var agent) ? agent : throw new JsonException("Not an agent id.");

    public override void Write(Utf8JsonWriter writer, AgentId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
