using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteExecutor.DisclosureBench;

/// <summary>Where personal data stands in a text, in UTF-16 units.</summary>
/// <param name="Type">The corpus' own word, such as <c>STREET_ADDRESS</c>.</param>
internal sealed record Label(string Type, int Start, int End);

/// <summary>A text and what a person, or the generator that made it, says is in it.</summary>
internal sealed record LabelledText(string Text, IReadOnlyList<Label> Spans)
{
    /// <summary>Whether it belongs to the half that rules are never written with.</summary>
    [JsonIgnore]
    public bool HeldOut => (SHA256.HashData(Encoding.UTF8.GetBytes(Text))[0] & 1) == 1;

    public static IReadOnlyList<LabelledText> Load(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => InUnits(JsonSerializer.Deserialize(line, CorpusJson.Default.LabelledText)!))];

    /// <summary>The corpus counts code points; .NET counts UTF-16 units.</summary>
    private static LabelledText InUnits(LabelledText text)
    {
        var units = new List<int>();
        for (var at = 0; at < text.Text.Length; at += char.IsSurrogatePair(text.Text, at) ? 2 : 1) units.Add(at);
        units.Add(text.Text.Length);
        return text with { Spans = [.. text.Spans.Select(span => span with { Start = units[span.Start], End = units[span.End] })] };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LabelledText))]
internal sealed partial class CorpusJson : JsonSerializerContext;
