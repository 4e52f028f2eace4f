using System.Globalization;
using System.Text.Json;

namespace RemoteExecutor.Core.Disclosure;

/// <summary>
/// Reads the policy file of a data set: a JSON object with fields of the policy table, each at least as strict as the level's own value.
/// Strictly: whoever mistypes a limit must not believe that it holds.
/// </summary>
public static class DisclosureLimitsReader
{
    private const int MaxBytes = 64 << 10;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <returns>The limits; null with faults.</returns>
    public static DisclosureLimits? Read(ReadOnlyMemory<byte> json, DisclosureLevel level, ICollection<string> faults)
    {
        var before = faults.Count;
        if (json.Length > MaxBytes) faults.Add($"it is larger than {MaxBytes} bytes");
        else if (Parse(json) is not { ValueKind: JsonValueKind.Object } root) faults.Add("it is not a JSON object without repeated fields");
        else if (Read(root, DisclosurePolicy.Of(level), faults) is var limits && faults.Count == before) return limits;
        return null;
    }

    /// <summary>The limits as the fields of such a file.</summary>
    public static IReadOnlyList<(string Field, object Value)> Fields(DisclosureLimits limits)
    {
        (string Field, object? Value)[] all =
        [
            ("sample_rows", limits.SampleRows), ("output_chars", limits.OutputChars), ("error_chars", limits.ErrorChars), ("redacts", limits.Redacts),
            ("extremes", limits.Extremes), ("significant_digits", limits.SignificantDigits), ("minimum_count", limits.MinimumCount),
            ("exact_rows_from", limits.ExactRowsFrom), ("category_values", limits.CategoryValues), ("category_rows", limits.CategoryRows),
            ("category_share", limits.CategoryShare), ("total_bytes", limits.TotalBytes),
        ];
        return [.. all.Where(field => field.Value is not null).Select(field => (field.Field, field.Value!))];
    }

    private static DisclosureLimits Read(JsonElement root, DisclosurePolicy policy, ICollection<string> faults)
    {
        var limits = new DisclosureLimits();
        foreach (var field in root.EnumerateObject())
        {
            limits = field.Name switch
            {
                "sample_rows" => limits with { SampleRows = AtMost(field, policy.SampleRows) },
                "output_chars" => limits with { OutputChars = AtMost(field, policy.OutputChars) },
                "error_chars" => limits with { ErrorChars = AtMost(field, policy.ErrorChars) },
                "redacts" => limits with { Redacts = Flag(field, stricter: true, policy.Redacts) },
                "extremes" => limits with { Extremes = Flag(field, stricter: false, policy.Extremes) },
                "significant_digits" => limits with { SignificantDigits = Whole(field, 1, policy.SignificantDigits == 0 ? 15 : policy.SignificantDigits) },
                "minimum_count" => limits with { MinimumCount = AtLeast(field, policy.MinimumCount) },
                "exact_rows_from" => limits with { ExactRowsFrom = AtLeast(field, policy.ExactRowsFrom) },
                "category_values" => limits with { CategoryValues = AtMost(field, policy.CategoryValues) },
                "category_rows" => limits with { CategoryRows = AtLeast(field, policy.CategoryRows) },
                "category_share" => limits with { CategoryShare = Share(field, policy.CategoryShare) },
                "total_bytes" => limits with { TotalBytes = Whole(field, 1 << 10, policy.TotalBytes) },
                _ => Unknown(field),
            };
        }

        return limits;

        DisclosureLimits Unknown(JsonProperty field)
        {
            faults.Add($"{field.Name} is no field of a policy");
            return limits;
        }

        int? AtMost(JsonProperty field, int most) => Whole(field, 0, most);

        int? AtLeast(JsonProperty field, int least) => Whole(field, least, 1_000_000);

        int? Whole(JsonProperty field, int least, int most)
        {
            if (field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetInt32(out var value) && value >= least && value <= most) return value;
            return Fault<int>($"{field.Name} must be a whole number from {least} to {most}");
        }

        double? Share(JsonProperty field, double most)
        {
            if (field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetDouble(out var value) && value >= 0 && value <= most) return value;
            return Fault<double>(string.Create(CultureInfo.InvariantCulture, $"{field.Name} must be a number from 0 to {most}"));
        }

        bool? Flag(JsonProperty field, bool stricter, bool own)
        {
            if (field.Value.ValueKind is JsonValueKind.True or JsonValueKind.False && field.Value.GetBoolean() is var value && (value == stricter || value == own)) return value;
            return Fault<bool>($"{field.Name} must be {(stricter ? "true" : "false")}");
        }

        T? Fault<T>(string sentence)
            where T : struct
        {
            faults.Add($"{sentence}: a policy file can only tighten {policy.Level}");
            return null;
        }
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonElement.Parse(json.Span, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
