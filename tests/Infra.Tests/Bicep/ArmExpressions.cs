using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Infra.Tests.Bicep;

/// <summary>
/// Writes values of a template with its variables and parameters put in their places, so that a changed variable or a changed argument
/// of a module shows wherever it is used.
/// </summary>
internal sealed partial class ArmExpressions(Func<string, string?> parameter, Func<string, string?> variable)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Text without the brackets of an expression; anything else as JSON.</summary>
    public string Inline(JsonNode value) => value is JsonValue text && text.TryGetValue<string>(out var written)
        ? IsExpression(written) ? InlineKey(written) : $"'{written}'"
        : InlineJson(value);

    /// <summary>A name of a member, which may be an expression too.</summary>
    public string InlineKey(string key) => IsExpression(key) ? Resolve(key[1..^1]) : key;

    private static bool IsExpression(string text) =>
        text.StartsWith('[') && !text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith(']');

    private string InlineJson(JsonNode value) => value switch
    {
        JsonObject members => "{" + string.Join(", ", members.Select(member => $"{member.Key}: {InlineOrNull(member.Value)}")) + "}",
        JsonArray items => "[" + string.Join(", ", items.Select(InlineOrNull)) + "]",
        _ => value.ToJsonString(Plain),
    };

    private string InlineOrNull(JsonNode? value) => value is null ? "null" : Inline(value);

    private string Resolve(string expression) => Reference().Replace(expression, match =>
    {
        var name = match.Groups["name"].Value;
        if (match.Groups["kind"].Value == "parameters") return parameter(name) ?? match.Value;
        return variable(name) ?? throw new InvalidDataException($"The variable {name} is a loop, which this cannot write out: nobody could review it.");
    });

    [GeneratedRegex(@"\b(?<kind>parameters|variables)\('(?<name>\w+)'\)")]
    private static partial Regex Reference();
}
