namespace RemoteExecutor.Disclosure.Tests.Canaries;

/// <summary>Check digits of made-up numbers, so that recognisers take them for real ones.</summary>
internal static class CheckDigits
{
    public static int Mod97(string digits) => digits.Aggregate(0, (rest, digit) => ((rest * 10) + digit - '0') % 97);

    /// <summary>The digit that makes <paramref name="digits"/> a valid card number when it is appended.</summary>
    public static char Luhn(string digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[digits.Length - 1 - at] - '0';
            if (at % 2 == 0) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
