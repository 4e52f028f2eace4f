namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>Payment card numbers: an issuer's prefix, 12 to 19 digits, Luhn; written together or in the usual groups.</summary>
internal sealed class CardRecogniser() : Recogniser("card")
{
    private const int Fewest = 12, Most = 19;

    public override IEnumerable<Finding> Find(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]) || Context.DigitAt(text, start - 1) || IsFraction(text, start)) continue;
            var end = EndOfNumber(text, start);
            if (end == start) continue;
            yield return Found(start, end);
            start = end - 1;
        }
    }

    /// <summary>End of the longest card number that starts here; <paramref name="start"/> when there is none.</summary>
    private static int EndOfNumber(string text, int start)
    {
        Span<char> digits = stackalloc char[Most];
        var (count, groups, longest) = (0, 0, start);
        var separator = '\0';
        for (var at = start; at < text.Length && count < Most && char.IsAsciiDigit(text[at]);)
        {
            digits[count++] = text[at++];
            if (Context.DigitAt(text, at)) continue;
            groups++;
            if (count >= Fewest && IsCard(digits[..count], groups, text, start)) longest = at;
            if (at + 1 >= text.Length || text[at] is not (' ' or '-') || (separator != '\0' && separator != text[at])) break;
            // Groups of four, or 4-6-5 and 4-6-4; anything else is a table of numbers.
            if (groups == 1 ? count != 4 : count is not (8 or 10 or 12 or 16)) break;
            separator = text[at++];
        }

        return longest;
    }

    private static bool IsCard(ReadOnlySpan<char> digits, int groups, string text, int start) =>
        (groups == 1 || groups >= 3) && Digits.Luhn(digits) && digits.ContainsAnyExcept(digits[0])
        && (HasIssuer(digits) || Context.Before(text, start, "card", "credit", "debit", "visa", "mastercard", "maestro"));

    /// <summary>Visa, Mastercard, American Express, Discover, JCB, Diners, UnionPay, Maestro (ISO/IEC 7812 ranges).</summary>
    private static bool HasIssuer(ReadOnlySpan<char> digits)
    {
        var four = int.Parse(digits[..4], System.Globalization.CultureInfo.InvariantCulture);
        var (one, two) = (four / 1000, four / 100);
        return digits.Length switch
        {
            12 => two is 50 or 63 or 67 || four is 5893,
            13 => one == 4 || two is 50 or 63 or 67,
            14 => two is 30 or 36 or 38 or 39,
            15 => two is 34 or 37 || four is 1800 or 2131,
            _ => one is 4 or 6 || two is >= 50 and <= 58 || four is >= 2221 and <= 2720 || two == 35,
        };
    }

    /// <summary>Digits after a decimal point.</summary>
    private static bool IsFraction(string text, int start) => start >= 2 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);
}
