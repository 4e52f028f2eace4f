using System.Buffers;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>Dates beside a word that says birth. Other dates are data like any other.</summary>
internal sealed partial class DateOfBirthRecogniser() : PatternRecogniser("date_of_birth", YearFirst, YearLast, DayMonth, MonthDay)
{
    [GeneratedRegex(@"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}", Options)]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(@"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}", Options)]
    private static partial Regex YearLast { get; }

    [GeneratedRegex($@"\d{{1,2}}(?:st|nd|rd|th|\.)? (?:of )?{Month}\.?,? \d{{4}}", Options)]
    private static partial Regex DayMonth { get; }

    [GeneratedRegex($@"{Month}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}", Options)]
    private static partial Regex MonthDay { get; }

    private const string Month =
        "(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";

    private static readonly string[] Words =
    [
        "born", "birth", "birthday", "birthdate", "birth_date", "date_of_birth", "dob", "d.o.b", "geboren", "geburtsdatum", "geburtstag",
        "née", "né", "naissance", "nacimiento", "nato", "nata", "nascita", "geboortedatum",
    ];

    private static readonly SearchValues<string> AnyWord = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);

    protected override bool MayHold(string text) => HasDigits(text, 4) && text.AsSpan().ContainsAny(AnyWord);

    protected override bool Accepts(string text, int start, int end) =>
        !Context.DigitAt(text, start - 1) && !Context.DigitAt(text, end) && Context.Before(text, start, Words);
}
