using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.Core.Disclosure.Echo.Personal;

/// <summary>One column of a data set, or the values under one key: whether it holds personal data or secrets, by its name or by its first values.</summary>
internal sealed class ValueColumn(string? kind)
{
    /// <summary>Values that are looked at.</summary>
    public const int MostSampled = 1000;

    private int _sampled, _recognised;

    /// <summary>What the name says that the values are; null when it says nothing.</summary>
    public string? Kind { get; } = kind;

    /// <summary>Characters of all values.</summary>
    public long Chars { get; set; }

    public bool IsSampled => Kind is null && _sampled < MostSampled;

    /// <summary>Settled when all values have been read once.</summary>
    public bool IsPersonal => Kind is not null || (_recognised > 0 && _recognised * 2 >= _sampled);

    /// <summary>
    /// Whether single words of a value count too: of a name they do; of an address they are towns and streets, which other columns hold with every right.
    /// </summary>
    public bool HasTellingWords => Kind != "address";

    public void Sample(ReadOnlySpan<char> value)
    {
        _sampled++;
        if (IsRecognised(value.ToString())) _recognised++;
    }

    /// <summary>Half of the letters and digits are personal data: prose that mentions somebody is no such value.</summary>
    private static bool IsRecognised(string value)
    {
        var redacted = Redactor.Default.Redact(value, new RedactionTally());
        if (redacted == value) return false;
        var left = 0;
        for (var at = 0; at < redacted.Length; at++)
        {
            if (Text.RedactionMarks.LengthAt(redacted, at) is > 0 and var mark) at += mark - 1;
            else if (char.IsLetterOrDigit(redacted[at])) left++;
        }

        return left * 2 <= value.Count(char.IsLetterOrDigit);
    }
}
