using System.Text.Json;

namespace RemoteExecutor.Core.Contracts.Reading;

/// <summary>
/// Checks <c>input_data</c>, which is otherwise the caller's own: what JSON allows but a JSON reader further on could stumble over.
/// </summary>
internal static class InputData
{
    public const string Field = "input_data";

    /// <summary>CPython refuses to convert longer texts to integers.</summary>
    private const int MaxNumberChars = 4300;

    /// <param name="value">One valid JSON value.</param>
    /// <returns>Null when it is <c>null</c> or at fault.</returns>
    public static ReadOnlyMemory<byte>? Read(ReadOnlyMemory<byte> value, FieldErrors errors)
    {
        if (value.Span.SequenceEqual("null"u8)) return null;
        if (value.Length > RequestLimits.InputDataBytes)
        {
            errors.Add(Field, $"At most {RequestLimits.InputDataBytes} bytes of JSON.");
            return null;
        }

        var reader = new Utf8JsonReader(value.Span, new JsonReaderOptions { MaxDepth = RequestLimits.JsonDepth });
        while (reader.Read())
        {
            if (FaultOf(ref reader) is not { } fault) continue;
            errors.Add(Field, fault);
            return null;
        }

        return value;
    }

    private static string? FaultOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.ValueSpan.Length > MaxNumberChars => $"Numbers may be at most {MaxNumberChars} characters long.",
        JsonTokenType.String or JsonTokenType.PropertyName when reader.ValueIsEscaped && !Surrogates.ArePaired(reader.ValueSpan) =>
            "A text holds half of a surrogate pair.",
        _ => null,
    };
}
