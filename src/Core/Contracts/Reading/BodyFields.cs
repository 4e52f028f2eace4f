using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace RemoteExecutor.Core.Contracts.Reading;

/// <summary>
/// Takes a JSON body apart into its top-level fields without building a tree of it: a tree of 16 MiB of brackets would need ten times that.
/// </summary>
internal static class BodyFields
{
    private const int MaxUnknownFields = 20;
    private const int MaxNameChars = 64;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = RequestLimits.JsonDepth };

    /// <summary>
    /// The raw value of each field of <paramref name="known"/> that is there; null when the body is no JSON object. Faults go to
    /// <paramref name="errors"/>.
    /// </summary>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? Split(
        ReadOnlyMemory<byte> body, IReadOnlyList<string> known, FieldErrors errors)
    {
        var fields = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (!Utf8.IsValid(body.Span))
        {
            errors.Add(FieldErrors.Body, "The body is not valid UTF-8.");
            return null;
        }

        var reader = new Utf8JsonReader(body.Span, Strict);
        try
        {
            return TrySplit(ref reader, body, known, fields, errors) ? fields : null;
        }
        catch (JsonException fault)
        {
            // The exception's own message quotes the body.
            errors.Add(FieldErrors.Body, reader.CurrentDepth >= RequestLimits.JsonDepth
                ? $"The body is nested deeper than {RequestLimits.JsonDepth} levels."
                : $"The body is not valid JSON: line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.");
            return null;
        }
    }

    private static bool TrySplit(
        ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, IReadOnlyList<string> known,
        Dictionary<string, ReadOnlyMemory<byte>> fields, FieldErrors errors)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            errors.Add(FieldErrors.Body, "The body must be a JSON object.");
            return false;
        }

        var unknown = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var value = body[start..(int)reader.BytesConsumed];
            if (name is null || !known.Contains(name))
            {
                if (++unknown <= MaxUnknownFields) errors.Add(Clean(name), $"This field does not exist. Known fields: {string.Join(", ", known)}.");
            }
            else if (!fields.TryAdd(name, value))
            {
                errors.Add(name, "This field is there more than once.");
            }
        }

        // Past the object only white space may follow; this throws for anything else.
        reader.Read();
        return true;
    }

    private static string? NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            return null;
        }
    }

    /// <summary>An unknown name may hold anything: only a short, printable form of it goes back.</summary>
    private static string Clean(string? name)
    {
        if (string.IsNullOrEmpty(name)) return FieldErrors.Body;
        var clean = new StringBuilder(MaxNameChars);
        foreach (var rune in name.EnumerateRunes())
        {
            if (clean.Length >= MaxNameChars - 1) break;
            clean.Append(Rune.IsLetterOrDigit(rune) || (rune.IsAscii && !Rune.IsControl(rune)) ? rune.ToString() : "?");
        }

        return clean.ToString();
    }
}
