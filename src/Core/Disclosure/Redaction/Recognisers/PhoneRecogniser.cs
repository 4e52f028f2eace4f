using System.Buffers;
using System.Globalization;
using PhoneNumbers;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>
/// Phone numbers: with a country code that exists; in a usual grouping; valid and grouped as one of the larger countries groups them; or
/// in any grouping beside a word such as <c>tel</c>. Bare digits without such a word are numbers like any other.
/// </summary>
internal sealed class PhoneRecogniser() : Recogniser("phone")
{
    private static readonly string[] Words =
    [
        "phone", "phones", "telephone", "tel", "mobile", "cell", "cellphone", "fax", "call", "whatsapp", "sms", "telefon", "handy", "numero", "desk:", "landline", "hotline", "dial", "mobil", "móvil", "portable",
        "téléphone", "telefono", "teléfono", "phone number", "contact number", "my number", "answering at", "messages to", "registered", "reach me at", "rufnummer", "telefonnummer", "telefoonnummer", "puhelin", "msisdn",
    ];

    private static readonly string[] WordsAfter = ["office", "fax", "mobile", "home", "cell", "work", "mobil", "desk"];

    /// <summary>Countries whose national form is known without a country code beside it.</summary>
    private static readonly string[] Regions = ["US", "GB", "DE", "FR", "ES", "IT", "NL", "BE", "CH", "AT", "SE", "NO", "DK", "FI", "PL", "CZ", "PT", "IE", "GR", "HU", "RO", "AU", "NZ", "IN", "JP", "BR", "MX", "ZA", "TR", "IL"];

    private static readonly SearchValues<string> AnyWord = SearchValues.Create([.. Words, .. WordsAfter], StringComparison.OrdinalIgnoreCase);

    private const int Fewest = 7;

    public override IEnumerable<Finding> Find(string text)
    {
        var words = text.AsSpan().ContainsAny(AnyWord);
        for (var at = 0; at < text.Length; at++)
        {
            if (!MayStart(text, at) || EndOf(text, at, words) is not (> 0 and var end)) continue;
            yield return Found(at, end);
            at = end - 1;
        }
    }

    /// <summary>Not within a number or a word: digits after a point, a comma or a dash are the rest of another number.</summary>
    private static bool MayStart(string text, int at)
    {
        if (text[at] is not ('+' or '(') && !char.IsAsciiDigit(text[at])) return false;
        if (Context.LetterOrDigitAt(text, at - 1) || (at > 0 && text[at - 1] == '+')) return false;
        return !(at > 1 && text[at - 1] is '.' or ',' or '-' or '/' or ':' or '_' && char.IsAsciiLetterOrDigit(text[at - 2]));
    }

    /// <summary>End of the longest number that starts here; 0 when none does.</summary>
    private static int EndOf(string text, int start, bool words)
    {
        var number = new PhoneCandidate(text, start, stackalloc char[PhoneCandidate.Space], stackalloc int[PhoneCandidate.Ends]);
        if (number.Digits.Length < Fewest) return 0;
        var labelled = words && Context.Before(text, start, Words);
        for (; number.Groups > 0 && number.Digits.Length >= Fewest; number.DropLast())
        {
            if (IsCut(text, number)) continue;
            if (Accepts(text, number, labelled || (words && IsFollowed(text, number.End)))) return number.EndWithExtension(text);
        }

        return 0;
    }

    /// <summary>Whether the number goes on after the candidate.</summary>
    private static bool IsCut(string text, PhoneCandidate number)
    {
        if (Context.LetterOrDigitAt(text, number.End) && number.EndWithExtension(text) == number.End) return true;
        return number.End + 1 < text.Length && text[number.End] is '.' or ',' or '-' or '/' or ':' && char.IsAsciiDigit(text[number.End + 1]);
    }

    private static bool Accepts(string text, PhoneCandidate number, bool labelled)
    {
        var digits = number.Digits;
        if (text[number.Start] == '+') return digits.Length is >= 8 and <= 15 && HasCountry(digits);
        if (IsDate(number.Lengths, digits) || number.Signs is ".") return false;
        if (digits.StartsWith("00")) return digits.Length is >= 10 and <= 17 && HasCountry(digits[2..]);
        if (labelled && digits.Length <= 15) return true;
        return number.Groups > 1 && (IsGrouped(text, number) || IsNational(text, number));
    }

    /// <summary>2024-01-15, 15.01.2024 and what follows them.</summary>
    private static bool IsDate(ReadOnlySpan<char> groups, ReadOnlySpan<char> digits) =>
        (groups.StartsWith("422") && digits[0] is '1' or '2' && digits[4] <= '1') || (groups.StartsWith("224") && digits[0] <= '3' && digits[2] <= '3');

    private static bool HasCountry(ReadOnlySpan<char> digits)
    {
        if (digits[0] == '0') return false;
        for (var length = 1; length <= 3; length++)
        {
            var code = int.Parse(digits[..length], CultureInfo.InvariantCulture);
            if (code > 0 && PhoneNumberUtil.GetInstance().GetRegionCodeForCountryCode(code) != "ZZ") return true;
        }

        return false;
    }

    /// <summary>Whether the grouping alone tells a phone number from a range or a row of a table.</summary>
    private static bool IsGrouped(string text, PhoneCandidate number)
    {
        var digits = number.Digits;
        var groups = number.Lengths;
        var signs = number.Signs;
        if (signs is "/") return false;
        if (text[number.Start] == '(') return digits.Length is >= 8 and <= 12 && signs[0] == ')' && groups[0] is >= '2' and <= '5' && !groups[1..].Contains('1');
        if (digits[0] == '0') return digits.Length is >= 9 and <= 11 && !groups.Contains('1');
        if (groups is "334" or "1334") return digits[^10] >= '2' && digits[^7] >= '2';
        return (groups is "2222" && signs is "---") || (groups is "333" && signs.Contains('-'));
    }

    /// <summary>Whether a country would write a valid number of its own just so. Blanks alone are how tables are written.</summary>
    private static bool IsNational(string text, PhoneCandidate number)
    {
        if (number.Digits.Length > 11 || number.Groups > 5 || number.Lengths.ContainsAny('1', '6', '9') || number.Signs.Contains(' ') || !number.Signs.ContainsAny('-', '/')) return false;
        var util = PhoneNumberUtil.GetInstance();
        Span<char> space = stackalloc char[PhoneCandidate.Space];
        Span<int> ends = stackalloc int[PhoneCandidate.Ends];
        foreach (var region in Regions)
        {
            var parsed = util.Parse(text[number.Start..number.End], region);
            if (!util.IsValidNumberForRegion(parsed, region)) continue;
            var form = new PhoneCandidate(util.Format(parsed, PhoneNumberFormat.NATIONAL), 0, space, ends);
            if (form.Lengths.SequenceEqual(number.Lengths)) return true;
        }

        return false;
    }

    private static bool IsFollowed(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ') return false;
        var rest = text.AsSpan(end + 1);
        foreach (var word in WordsAfter)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]))) return true;
        }

        return false;
    }
}
