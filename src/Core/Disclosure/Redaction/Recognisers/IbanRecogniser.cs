namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>International bank account numbers (ISO 13616): the country's length and check digits mod 97; together or in groups of four.</summary>
internal sealed class IbanRecogniser() : Recogniser("iban")
{
    private static readonly Dictionary<string, int> Lengths = (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 " +
        "FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 " +
        "MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 " +
        "SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
        .Split(' ').ToDictionary(entry => entry[..2], entry => int.Parse(entry[2..], System.Globalization.CultureInfo.InvariantCulture));

    public override IEnumerable<Finding> Find(string text)
    {
        for (var start = 0; start + 14 < text.Length; start++)
        {
            if (!char.IsAsciiLetter(text[start]) || !char.IsAsciiLetter(text[start + 1]) || !char.IsAsciiDigit(text[start + 2])) continue;
            if (Context.LetterOrDigitAt(text, start - 1) || EndOfNumber(text, start) is not (> 0 and var end)) continue;
            yield return Found(start, end);
            start = end - 1;
        }
    }

    private static int EndOfNumber(string text, int start)
    {
        if (!Lengths.TryGetValue(text.Substring(start, 2).ToUpperInvariant(), out var length)) return 0;
        Span<char> number = stackalloc char[length];
        var at = start;
        for (var count = 0; count < length; at++)
        {
            if (at == text.Length) return 0;
            if (char.IsAsciiLetterOrDigit(text[at])) number[count++] = text[at];
            else if (text[at] is not (' ' or '-') || !Context.LetterOrDigitAt(text, at - 1)) return 0;
        }

        if (Context.LetterOrDigitAt(text, at)) return 0;
        Span<char> rotated = stackalloc char[length];
        number[4..].CopyTo(rotated);
        number[..4].CopyTo(rotated[(length - 4)..]);
        return Digits.Mod97(rotated) == 1 ? at : 0;
    }
}
