namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>Check digits.</summary>
internal static class Digits
{
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[Math.Min(text.Length, 64)];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && count < digits.Length) digits[count++] = c;
        }

        return digits[..count].ToString();
    }

    /// <summary>ISO/IEC 7812-1, annex B.</summary>
    public static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            sum += at % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return sum % 10 == 0;
    }

    /// <summary>ISO/IEC 7064 MOD 97-10 over digits and letters (A = 10), as IBAN uses it.</summary>
    public static int Mod97(ReadOnlySpan<char> alphanumeric)
    {
        var rest = 0;
        foreach (var c in alphanumeric)
        {
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (char.ToUpperInvariant(c) - 'A' + 10)) % 97;
        }

        return rest;
    }

    /// <summary>ISO/IEC 7064 MOD 11,10, as the German tax id uses it.</summary>
    public static bool Mod1110(ReadOnlySpan<char> digits)
    {
        var product = 10;
        foreach (var c in digits[..^1])
        {
            var sum = (c - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10 == digits[^1] - '0';
    }
}
