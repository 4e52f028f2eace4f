namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>
/// Phone numbers: international with a country code that exists, North American and national groupings, or any grouping beside a word
/// such as <c>tel</c>. Bare digits without such a word are numbers like any other.
/// </summary>
internal sealed class PhoneRecogniser() : PatternRecogniser(
    "phone",
    @"(?:\+ ?|\b00 ?)[1-9](?:[ .\-/()]?[ (]?\d){6,14}",
    @"(?:\b1[ .-])?(?:\([2-9]\d{2}\) ?|\b[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?: ?(?:x|ext\.?) ?\d+)?",
    @"\(?\b0(?:[ .\-/)]?[ ]?\d){8,10}",
    @"\(\d{2,5}\) ?\d{2,4}(?:[ -]\d{2,4}){1,3}",
    @"\b\d{2}(?:-\d{2}){3}\b",
    @"\b\d{3}-\d{3}-\d{3,4}(?:x\d+)?",
    @"\(?\d(?:[ .\-/()]?[ (]?\d){6,14}(?: ?x\d+)?")
{
    private static readonly string[] Words =
    [
        "phone", "phones", "telephone", "tel", "mobile", "cell", "cellphone", "fax", "call", "whatsapp", "sms", "telefon", "handy", "numero",
        "téléphone", "telefono", "teléfono", "phone number", "contact number", "my number",
    ];

    /// <summary>Country codes of one and two digits; all others have three and start with one of <see cref="ThreeDigitStarts"/>.</summary>
    private static readonly HashSet<string> ShortCodes =
    [
        "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53",
        "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ];

    private static readonly HashSet<string> ThreeDigitStarts =
        ["21", "22", "23", "24", "25", "26", "29", "35", "37", "38", "42", "50", "59", "67", "68", "69", "80", "85", "87", "88", "96", "97", "99"];

    protected override bool MayHold(string text) => HasDigits(text, 7);

    protected override bool Accepts(string text, int start, int end)
    {
        if (Context.LetterOrDigitAt(text, start - 1) || Context.DigitAt(text, end)) return false;
        if (start > 1 && text[start - 1] is '.' or ',' or '-' or '/' && char.IsAsciiDigit(text[start - 2])) return false;
        var digits = Digits.Of(text.AsSpan(start, end - start));
        if (text[start] == '+') return digits.Length is >= 8 and <= 15 && HasCountry(digits);
        if (digits.StartsWith("00", StringComparison.Ordinal)) return digits.Length is >= 10 and <= 17 && HasCountry(digits[2..]);
        if (Context.Before(text, start, Words)) return digits.Length is >= 7 and <= 15 && GroupsOf(text.AsSpan(start, end - start)) is not ("422" or "224");
        return IsGrouped(text.AsSpan(start, end - start), digits);
    }

    private static bool HasCountry(string digits) =>
        ShortCodes.Contains(digits[..1]) || ShortCodes.Contains(digits[..2]) || ThreeDigitStarts.Contains(digits[..2]);

    /// <summary>Whether the grouping alone tells a phone number from a date, a range or a row of a table.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> number, string digits)
    {
        if (number.IndexOfAny(" .-/)") < 0 || number.Contains('.') && number.Count('.') == 1 && !number.ContainsAny(" -(/")) return false;
        if (number[0] == '(') return digits.Length is >= 8 and <= 12;
        if (number[0] == '0') return digits.Length is >= 9 and <= 11;
        var dashed = number.Count('-') == 3 && number.Length == 11;
        var northAmerican = digits.Length >= 10 && GroupsOf(number) is "334" or "1334";
        var short3 = GroupsOf(number) == "333" && number.Contains('-');
        return dashed || northAmerican || short3;
    }

    private static string GroupsOf(ReadOnlySpan<char> number)
    {
        Span<char> lengths = stackalloc char[20];
        var (groups, length) = (0, 0);
        foreach (var c in number)
        {
            if (c is 'x' or 'X' or 'e' or 'E') break;
            if (char.IsAsciiDigit(c)) length++;
            else if (length > 0)
            {
                lengths[groups++] = (char)('0' + length);
                length = 0;
            }
        }

        if (length > 0) lengths[groups++] = (char)('0' + length);
        return lengths[..groups].ToString();
    }
}
