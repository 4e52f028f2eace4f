namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>House number and street in English order, or street and number where the street's word says so; post boxes.</summary>
internal sealed class StreetAddressRecogniser() : PatternRecogniser(
    "address",
    $@"\b\d{{1,6}}[a-z]? (?:[\p{{L}}'.-]{{1,20}} ){{1,4}}(?:{Kinds})\b(?:\.|,)?(?: (?:apt|suite|unit|ste|flat)\.? ?#?\d{{1,5}})?",
    @"\b\p{L}{2,20}(?:straße|strasse|str\.|gasse|weg|allee|platz|straat|laan|gatan|vägen|katu|vej|veien|utca) \d{1,4}[a-z]?\b",
    @"\b(?:rua|rue|calle|via|avenida|avenue de|boulevard|ulica|ul\.) (?:\p{L}[\p{L}'.-]{0,20} ){1,4}\d{1,5}\b",
    @"\bp\.? ?o\.? box \d{1,6}\b")
{
    private const string Kinds =
        "street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|square|sq|terrace|way|parkway|pkwy|circle|cir|highway|hwy|close|crescent|grove|alley";

    protected override bool Accepts(string text, int start, int end) => !Context.DigitAt(text, start - 1);
}
