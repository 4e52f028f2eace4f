namespace RemoteExecutor.Core.Disclosure.Redaction.Addresses;

/// <summary>What follows a street: unit, town, region, postcode, country, on the same line or the next ones.</summary>
internal sealed class AddressTail(AddressText text)
{
    private const int MostParts = 8, MostTownWords = 5, MostSeparators = 3;

    public int End(int end)
    {
        var postcode = false;
        for (var part = 0; part < MostParts; part++)
        {
            var at = end;
            while (at - end < MostSeparators && text.KindAt(at) is TokenKind.Comma or TokenKind.Line) at++;
            // The town after a postcode needs no sign before it.
            var next = Part(at, separated: at > end || postcode);
            if (next == at) return end;
            postcode = text.IsPostcode(at);
            end = next;
        }

        return end;
    }

    private int Part(int at, bool separated)
    {
        if (AddressWords.IsUnit(text.Span(at)) && text.IsNumber(at + 1)) return at + 2;
        if (text.IsPostcode(at)) return AfterPostcode(at + 1);
        if (text.IsRegion(at) && (separated || text.IsPostcode(at + 1))) return text.IsPostcode(at + 1) ? AfterPostcode(at + 1) + 1 : at + 1;
        return Town(at, separated);
    }

    /// <summary>The second half of "340 12", "7412 SL" and "53-320 Wrocław"'s town is the next part.</summary>
    private int AfterPostcode(int at)
    {
        if (text.IsNumber(at) && text[at].Length == 2) return at + 1;
        return text.IsRegion(at) && text[at].Length == 2 && text[at - 1].Length == 4 ? at + 1 : at;
    }

    private int Town(int at, bool separated)
    {
        var (end, uncommon, country) = (at, false, false);
        for (var word = at; word - at < MostTownWords && text.IsWord(word); word++)
        {
            if (!text.IsCapital(word) && !AddressWords.IsJoin(text.Span(word))) break;
            if (AddressWords.IsUnit(text.Span(word)) && text.IsNumber(word + 1)) break;
            if (text.IsCapital(word)) end = word + 1;
            uncommon |= text.IsCapital(word) && !text.IsCommon(word);
            country |= AddressWords.IsCountry(text.Span(word));
            if (country) break;
        }

        if (end == at) return Is(text.Span(at), "nan") ? at + 1 : at;
        // More of the street's name: "14 Crown Street Upper Squares, Suite 321".
        if (!separated && (text.KindAt(end) is TokenKind.Comma or TokenKind.Line ? IsUnit(end + 1) : IsUnit(end))) return end;
        if (country || text.IsPostcode(end)) return end;
        if (text.KindAt(end) is TokenKind.Comma && text.IsRegion(end + 1)) return end + 2;
        // A town by itself is one only where the line, the list or the text ends with it.
        return uncommon && separated && text.KindAt(end) is null or TokenKind.Comma or TokenKind.Line ? end : at;
    }

    private bool IsUnit(int at) => AddressWords.IsUnit(text.Span(at)) && text.IsNumber(at + 1);

    private static bool Is(ReadOnlySpan<char> word, string other) => word.SequenceEqual(other);
}
