using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>What the child said of the guard before the program began.</summary>
internal static partial class DisagreementReader
{
    private const int DigestChars = 64;

    /// <exception cref="JsonException">It is not as the protocol says: then nothing of the result is believed.</exception>
    public static GuardDisagreement Read(string text)
    {
        using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(text));
        var json = document.RootElement;
        return new GuardDisagreement
        {
            Half = json.Text("half", 16) switch
            {
                "parser" => GuardHalf.Parser,
                "policy" => GuardHalf.Policy,
                _ => throw StrictJson.Bad("half"),
            },
            Code = Matching(json, "code", 6, CodeForm()),
            Line = Positive(json, "line"),
            Column = Positive(json, "column"),
            Tree = Matching(json, "tree", DigestChars, DigestForm()),
        };
    }

    private static string? Matching(JsonElement json, string name, int maxChars, Regex form)
    {
        if (json.Optional(name) is not { } value) return null;
        return value.AsText(maxChars) is var text && form.IsMatch(text) ? text : throw StrictJson.Bad(name);
    }

    private static int? Positive(JsonElement json, string name) => json.OptionalInt(name) is not <= 0 and var number ? number : throw StrictJson.Bad(name);

    [GeneratedRegex(@"^REX[0-9]{3}\z")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex DigestForm();
}
