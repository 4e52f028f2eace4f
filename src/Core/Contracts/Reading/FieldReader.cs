using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RemoteExecutor.Core.Contracts.Reading;

/// <summary>Reads single fields by type and limit. A faulty field gives its default and a sentence in <see cref="FieldErrors"/>.</summary>
internal sealed class FieldReader(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> fields, FieldErrors errors)
{
    /// <summary>Far beyond what any field other than <c>code</c> and <c>input_data</c> needs within its limits.</summary>
    private const int MaxTreeBytes = 4 << 20;

    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false, MaxDepth = RequestLimits.JsonDepth };

    public string? Text(string field, int maxChars)
    {
        if (Value(field) is not { } value || value.ValueKind == JsonValueKind.Null) return null;
        if (Text(field, value, "This field") is not { } text) return null;
        if (text.Length <= maxChars) return text;
        errors.Add(field, $"At most {maxChars} characters.");
        return null;
    }

    /// <summary>Required text, not blank, limited by its size in UTF-8.</summary>
    public string RequiredText(string field, int maxBytes)
    {
        if (Value(field, maxTreeBytes: int.MaxValue) is not { } value)
        {
            errors.Add(field, "This field is required.");
            return "";
        }

        if (Text(field, value, "This field") is not { } text) return "";
        if (string.IsNullOrWhiteSpace(text)) errors.Add(field, "This field must not be blank.");
        if (Encoding.UTF8.GetByteCount(text) > maxBytes) errors.Add(field, $"At most {maxBytes} bytes of UTF-8.");
        return text;
    }

    public bool Flag(string field)
    {
        if (Value(field) is not { } value) return false;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        errors.Add(field, "This field must be true or false.");
        return false;
    }

    /// <summary>A whole number, however it is spelled: JSON Schema's <c>integer</c> includes <c>300.0</c> and <c>3e2</c>.</summary>
    public int WholeNumber(string field, int fallback, int min, int max)
    {
        if (Value(field) is not { } value) return fallback;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)
            && decimal.IsInteger(number) && number >= min && number <= max)
            return (int)number;
        errors.Add(field, $"This field must be a whole number from {min} to {max}.");
        return fallback;
    }

    public double Number(string field, double fallback, double min, double max)
    {
        if (Value(field) is not { } value) return fallback;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= min && number <= max) return number;
        errors.Add(field, string.Create(CultureInfo.InvariantCulture, $"This field must be a number from {min:0.0} to {max:0.0}."));
        return fallback;
    }

    /// <summary>A list of texts, each accepted by <paramref name="fault"/> (null: fine).</summary>
    public IReadOnlyList<string> Texts(string field, int maxItems, Func<string, string?> fault)
    {
        if (Value(field) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            errors.Add(field, "This field must be a list of texts.");
            return [];
        }

        if (value.GetArrayLength() > maxItems)
        {
            errors.Add(field, $"At most {maxItems} items.");
            return [];
        }

        var texts = new List<string>();
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            if (Text(field, item, $"Item {index + 1}") is not { } text) continue;
            if (fault(text) is { } sentence) errors.Add(field, $"Item {index + 1}: {sentence}");
            texts.Add(text);
        }

        return texts;
    }

    /// <summary>Column → type.</summary>
    public IReadOnlyDictionary<string, string>? Schema(string field)
    {
        if (Value(field) is not { } value || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() > RequestLimits.SchemaColumns)
        {
            errors.Add(field, $"This field must be an object of column to type, with at most {RequestLimits.SchemaColumns} columns.");
            return null;
        }

        var columns = new Dictionary<string, string>();
        foreach (var (index, property) in value.EnumerateObject().Index())
        {
            if (Text(field, property.Value, $"The type of column {index + 1}") is not { } type) continue;
            if (NameOf(property) is not { } name)
                errors.Add(field, $"The name of column {index + 1} is not valid Unicode text without NUL characters.");
            else if (name.Length is 0 or > RequestLimits.SchemaTextChars || type.Length is 0 or > RequestLimits.SchemaTextChars)
                errors.Add(field, $"Column {index + 1}: its name and its type must have 1 to {RequestLimits.SchemaTextChars} characters.");
            else
                columns[name] = type;
        }

        return columns;
    }

    private JsonElement? Value(string field, int maxTreeBytes = MaxTreeBytes)
    {
        if (!fields.TryGetValue(field, out var raw)) return null;
        if (raw.Length > maxTreeBytes)
        {
            errors.Add(field, "This field is too long.");
            return null;
        }

        try
        {
            return JsonElement.Parse(raw.Span, NoDuplicates);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The body as a whole is valid JSON, so this can only be about names within the field.
            errors.Add(field, "A name within this field is there more than once or is not valid Unicode text.");
            return null;
        }
    }

    private string? Text(string field, JsonElement value, string what)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            errors.Add(field, $"{what} must be a text.");
            return null;
        }

        string? text;
        try
        {
            text = value.GetString();
        }
        catch (InvalidOperationException)
        {
            errors.Add(field, $"{what} holds half of a surrogate pair.");
            return null;
        }

        if (text is not null && !text.Contains('\0')) return text;
        errors.Add(field, $"{what} holds a NUL character.");
        return null;
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name.Contains('\0') ? null : property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
