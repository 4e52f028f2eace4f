using RemoteExecutor.Core.Disclosure.Redaction.Addresses;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>Postal addresses in free text, over several lines and in the orders of several countries; postcodes that a word or their form tells.</summary>
internal sealed class AddressRecogniser() : Recogniser("address")
{
    public override IEnumerable<Finding> Find(string text) =>
        text.Any(char.IsAsciiDigit) ? Find(new AddressText(text)) : [];

    internal IEnumerable<Finding> Find(AddressText tokens)
    {
        var (streets, tail) = (new StreetParser(tokens), new AddressTail(tokens));
        for (var (at, floor) = (0, 0); at < tokens.Count; at++)
        {
            var end = streets.End(at);
            var from = end > at ? Unit(tokens, at, floor) : at;
            if (end > at) end = tail.End(end);
            else end = Postcode(tokens, ref from);
            if (end <= from) continue;
            yield return Found(tokens[from].Start, tokens[end - 1].End);
            (at, floor) = (end - 1, end);
        }
    }

    /// <summary>A unit that stands before the street: Apt. 12, 34 Baker Street.</summary>
    private static int Unit(AddressText tokens, int at, int floor)
    {
        if (at - 1 >= floor && tokens.IsNumber(at) && AddressWords.IsUnit(tokens.Span(at - 1))) return at - 1;
        var before = tokens.KindAt(at - 1) is TokenKind.Comma or TokenKind.Line ? at - 1 : at;
        return before - 2 >= floor && tokens.IsNumber(before - 1) && AddressWords.IsUnit(tokens.Span(before - 2)) ? before - 2 : at;
    }

    /// <summary>After "zip", "postcode" and their like; or of the British and Canadian form, which little else has.</summary>
    private static int Postcode(AddressText tokens, ref int at)
    {
        if (IsLettered(tokens.Span(at), tokens.Span(at + 1))) return at + 2;
        if (!AddressWords.IsPostcode(tokens.Span(at))) return at;
        var code = at + 1;
        if (tokens.Span(code).Equals("code", StringComparison.OrdinalIgnoreCase)) code++;
        if (tokens.IsColon(code) || tokens.Span(code).Equals("is", StringComparison.OrdinalIgnoreCase)) code++;
        if (!tokens.IsPostcode(code)) return at;
        at = code;
        return tokens.IsRegion(code + 1) || (tokens.IsNumber(code + 1) && tokens[code + 1].Length == 2) ? code + 2 : code + 1;
    }

    /// <summary>SW1A 1AA, K1A 0B1.</summary>
    private static bool IsLettered(ReadOnlySpan<char> outer, ReadOnlySpan<char> inner)
    {
        if (inner.Length != 3 || outer.Length is < 2 or > 4 || !char.IsAsciiDigit(inner[0]) || !char.IsAsciiLetterUpper(outer[0])) return false;
        if (outer.Length == 3 && char.IsAsciiDigit(outer[1]) && char.IsAsciiLetterUpper(outer[2]) && char.IsAsciiLetterUpper(inner[1]) && char.IsAsciiDigit(inner[2])) return true;
        if (!char.IsAsciiLetterUpper(inner[1]) || !char.IsAsciiLetterUpper(inner[2])) return false;
        var area = char.IsAsciiLetterUpper(outer[1]) ? 2 : 1;
        return outer.Length > area && char.IsAsciiDigit(outer[area]) && (outer.Length == area + 1 || char.IsAsciiLetterOrDigit(outer[area + 1]));
    }
}
