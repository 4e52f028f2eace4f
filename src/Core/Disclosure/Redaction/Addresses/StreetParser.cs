namespace RemoteExecutor.Core.Disclosure.Redaction.Addresses;

/// <summary>Finds the street of an address: number and name in the orders of several languages, post boxes, military and corner addresses.</summary>
internal sealed class StreetParser(AddressText text)
{
    private const int MostNames = 5, MostLeadingNumbers = 2;

    /// <summary>Index after the street that starts at <paramref name="at"/>; <paramref name="at"/> when none does.</summary>
    public int End(int at)
    {
        if (Box(at) is var box && box > at) return box;
        if (Corner(at) is var corner && corner > at) return corner;
        var name = at;
        while (name - at < MostLeadingNumbers && text.IsHouseNumber(name)) name++;
        // "20789 138 Consul Place": both numbers belong to it. "1 2 3 …" is a row of a table.
        if (text.IsNumber(name)) return at;
        var numbers = name - at;
        var cued = text.IsCued(at);
        var end = Math.Max(Math.Max(English(name, numbers), Prefixed(name, numbers, cued)), Math.Max(Suffixed(name, numbers, cued), Separate(name, numbers, cued)));
        if (end <= name) end = Bare(name, numbers, cued);
        return end > name ? end : Box(name) is var box2 && box2 > name && numbers > 0 ? box2 : at;
    }

    /// <summary>12 Baker Street.</summary>
    private int English(int name, int numbers)
    {
        if (numbers == 0) return 0;
        var (end, uncommon) = (0, false);
        for (var at = name; IsNamePart(at) && at - name <= MostNames; at++)
        {
            var word = text.Span(at);
            if (at > name && text.IsCapital(at) && (AddressWords.IsStreet(word) || (AddressWords.IsWeakStreet(word) && uncommon))) end = at + 1;
            // "12 baker street" in a text that has capitals needs one of them.
            uncommon |= text.IsCapital(at) && !text.IsCommon(at);
        }

        return end;
    }

    /// <summary>Rue de Virton 38, 31 rue Tachkent.</summary>
    private int Prefixed(int name, int numbers, bool cued)
    {
        if (!text.IsWord(name) || !AddressWords.IsPrefix(text.Span(name))) return 0;
        var end = Names(name + 1, out var capital, out var uncommon);
        if (end == name + 1 || !capital || (AddressWords.IsAmbiguous(text.Span(name)) && !uncommon && !cued)) return 0;
        if (text.IsHouseNumber(end)) return end + 1;
        return numbers > 0 || cued ? end : 0;
    }

    /// <summary>Hauptstraße 12.</summary>
    private int Suffixed(int name, int numbers, bool cued)
    {
        for (var at = name; text.IsWord(at) && at - name < MostNames && IsNamePart(at); at++)
        {
            var weak = cued || numbers > 0;
            if (!AddressWords.HasStreetSuffix(text.Span(at), weak) || (!text.IsCapital(at) && !cued) || text.IsCommon(at)) continue;
            if (text.IsHouseNumber(at + 1)) return at + 2;
            if (cued || numbers > 0) return at + 1;
        }

        return 0;
    }

    /// <summary>Villacher Strasse 89, Hegedűs Gyula utca 76.</summary>
    private int Separate(int name, int numbers, bool cued)
    {
        var uncommon = false;
        for (var at = name; text.IsWord(at) && at - name < MostNames && IsNamePart(at); at++)
        {
            if (at > name && AddressWords.IsBeforeNumber(text.Span(at)) && text.IsHouseNumber(at + 1) && (uncommon || cued || !AddressWords.IsAmbiguous(text.Span(at)))) return at + 2;
            uncommon |= text.IsCapital(at) && !text.IsCommon(at);
        }

        return 0;
    }

    /// <summary>A name and a number that nothing in them calls a street: what stands around has to.</summary>
    private int Bare(int name, int numbers, bool cued)
    {
        var end = Names(name, out var capital, out var uncommon);
        if (end == name || !capital) return 0;
        var unit = text.IsHouseNumber(end) ? IsUnit(end + 1) : numbers > 0 && IsUnit(end);
        if (!uncommon || !(unit || cued || IsLineOfBlock(name - numbers, end) || IsAfterUnit(name - numbers))) return 0;
        if (text.IsHouseNumber(end)) return end + 1;
        return numbers > 0 ? end : 0;
    }

    /// <summary>"30102 Kaevu 94" alone on its line, with a line after it that opens with a capital: a row of a table opens with a number.</summary>
    private bool IsLineOfBlock(int start, int end) =>
        text.IsNumber(start) && text.IsHouseNumber(end) && (text.KindAt(start - 1) is null or TokenKind.Line) && text.KindAt(end + 1) == TokenKind.Line
        && text.IsCapital(end + 2) && !text.IsCommon(end + 2);

    /// <summary>Suite 913, 547 Bygget 91: the unit's number is read as the first one here.</summary>
    private bool IsAfterUnit(int start) => text.IsNumber(start + 1) && AddressWords.IsUnit(text.Span(start - 1));

    /// <summary>P.O. Box 12; PSC 12, Box 34; Unit 12 Box 34; Postfach 12; USS Name, FPO AP 12345.</summary>
    private int Box(int at)
    {
        if (!text.IsWord(at)) return at;
        var word = text.Span(at);
        if (Is(word, "po") && Is(text.Span(at + 1), "box") && text.IsNumber(at + 2)) return at + 3;
        if (Is(word, "p") && Is(text.Span(at + 1), "o") && Is(text.Span(at + 2), "box") && text.IsNumber(at + 3)) return at + 4;
        if (word.Equals("postfach", StringComparison.OrdinalIgnoreCase) || Is(word, "apartado") || Is(word, "postboks") || Is(word, "postbus")) return text.IsNumber(at + 1) ? at + 2 : at;
        if ((Is(word, "psc") || Is(word, "unit") || Is(word, "cmr")) && text.IsNumber(at + 1))
        {
            var box = text.KindAt(at + 2) == TokenKind.Comma ? at + 3 : at + 2;
            return Is(text.Span(box), "box") && text.IsNumber(box + 1) ? Military(box + 2, box + 2) : at;
        }

        return Is(word, "uss") || Is(word, "usns") || Is(word, "usnv") || Is(word, "usv") || Is(word, "uscgc") ? Military(at + 2, at) : AddressWords.IsMilitary(word) ? Military(at, at) : at;
    }

    private int Military(int at, int otherwise)
    {
        if (text.KindAt(at) is TokenKind.Line or TokenKind.Comma) at++;
        return AddressWords.IsMilitary(text.Span(at)) && text.IsRegion(at + 1) && text.IsNumber(at + 2) ? at + 3 : otherwise;
    }

    /// <summary>The corner of 35 Pentelis Street and Elm Road.</summary>
    private int Corner(int at)
    {
        if (!Is(text.Span(at), "corner") || !Is(text.Span(at + 1), "of")) return at;
        var first = CornerStreet(at + 2);
        if (first == at + 2 || !Is(text.Span(first), "and")) return at;
        var second = CornerStreet(first + 1);
        return second > first + 1 ? second : at;
    }

    private int CornerStreet(int at)
    {
        if (text.IsHouseNumber(at)) at++;
        var end = Names(at, out var capital, out _);
        if (!capital) return at;
        if (text.IsHouseNumber(end)) end++;
        var word = text.Span(end);
        return AddressWords.IsStreet(word) || AddressWords.IsWeakStreet(word) || AddressWords.IsBeforeNumber(word) ? end + 1 : end;
    }

    private int Names(int at, out bool capital, out bool uncommon)
    {
        (capital, uncommon) = (false, false);
        var end = at;
        for (var part = at; part - at < MostNames && IsNamePart(part) && !AddressWords.IsUnit(text.Span(part)) && !Is(text.Span(part), "and"); part++)
        {
            if (!text.IsCapital(part)) continue;
            end = part + 1;
            capital = true;
            uncommon |= !text.IsCommon(part);
        }

        return end;
    }

    private bool IsNamePart(int at) => text.IsWord(at) && (text.IsCapital(at) || AddressWords.IsJoin(text.Span(at)) || AddressWords.IsPrefix(text.Span(at)) || AddressWords.IsBeforeNumber(text.Span(at)) || text.Span(at).Length == 1);

    private bool IsUnit(int at)
    {
        if (text.KindAt(at) is TokenKind.Line or TokenKind.Comma) at++;
        return AddressWords.IsUnit(text.Span(at)) && text.IsNumber(at + 1);
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
