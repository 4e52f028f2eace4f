using System.Buffers;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>House number and street in English order, or street and number where the street's word says so; post boxes.</summary>
internal sealed class StreetAddressRecogniser() : PatternRecogniser(
    "address",
    $@"\b\d+[a-z]? (?:[\p{{L}}'.-]+ )+?(?:{Kinds})\b(?:[.,]? (?:apt|suite|unit|ste|flat)\.? ?#?\d+)?",
    @"\b\p{L}+(?:straße|strasse|str\.|gasse|weg|allee|platz|straat|laan|gatan|vägen|katu|vej|veien|utca) \d+[a-z]?\b",
    @"\b(?:rua|rue|calle|via|avenida|avenue|boulevard|ulica|ul\.) (?:[\p{L}'.-]+ )+?\d+\b",
    @"\bp\.? ?o\.? box \d+\b")
{
    private const int Longest = 80;

    private const string Kinds =
        "street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|square|sq|terrace|way|parkway|pkwy|circle|cir|highway|hwy|close|crescent|grove|alley";

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [.. Kinds.Split('|').Select(word => " " + word), "stra", "str.", "gasse", "weg", "allee", "platz", "laan", "gatan", "vägen", "katu", "vej", "veien", "utca",
            "rua ", "rue ", "calle ", "via ", "avenida ", "ulica ", "ul. ", "avenue ", "boulevard ", "box "],
        StringComparison.OrdinalIgnoreCase);

    protected override bool MayHold(string text) => HasDigits(text, 1) && text.AsSpan().ContainsAny(Words);

    /// <summary>A capital tells "12 Baker Street" from "3 items in place".</summary>
    protected override bool Accepts(string text, int start, int end) =>
        end - start <= Longest && !Context.DigitAt(text, start - 1) && text.AsSpan(start, end - start).ContainsAnyInRange('A', 'Z');
}
