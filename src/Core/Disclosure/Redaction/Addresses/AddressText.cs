using RemoteExecutor.Core.Disclosure.Redaction.Names;

namespace RemoteExecutor.Core.Disclosure.Redaction.Addresses;

/// <summary>The tokens of a text and what can be asked of each in passing. Every question looks at a bounded number of tokens.</summary>
internal sealed class AddressText(string text)
{
    private const int CueReach = 12;

    private readonly List<AddressToken> _tokens = AddressToken.Of(text);

    // Where nothing is written with capitals, small letters tell nothing.
    private readonly bool _capitals = text.Any(char.IsUpper);

    public int Count => _tokens.Count;

    public AddressToken this[int at] => _tokens[at];

    /// <summary>How often a token was read: the measure of the work done.</summary>
    public int Reads { get; private set; }

    public ReadOnlySpan<char> Span(int at)
    {
        Reads++;
        return at >= 0 && at < Count ? _tokens[at].In(text) : default;
    }

    public TokenKind? KindAt(int at) => at >= 0 && at < Count ? _tokens[at].Kind : null;

    public bool IsNumber(int at) => KindAt(at) == TokenKind.Number;

    public bool IsWord(int at) => KindAt(at) == TokenKind.Word;

    /// <summary>A house number: few digits, perhaps a letter or a range; no amount, date or time.</summary>
    public bool IsHouseNumber(int at)
    {
        if (!IsNumber(at) || _tokens[at].Length > 9 || Glued(at)) return false;
        var (digits, letters) = (0, 0);
        foreach (var c in Span(at))
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters <= 1 && digits is >= 1 and <= 8;
    }

    public bool IsPostcode(int at)
    {
        if (!IsNumber(at) || Glued(at) || Span(at).Length is < 3 or > 9) return false;
        var digits = 0;
        foreach (var c in Span(at))
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c != '-') return false;
        }

        return digits >= 3;
    }

    public bool IsCapital(int at) => at >= 0 && at < Count && (_tokens[at].IsCapital(text) || (!_capitals && IsWord(at)));

    /// <summary>Whether the word is an English word and nothing else that the lists know.</summary>
    public bool IsCommon(int at) => NameList.Default.Of(Span(at)) == NameUse.Common;

    /// <summary>Two capitals, as states and provinces are abbreviated.</summary>
    public bool IsRegion(int at) => Span(at) is { Length: 2 } word && (char.IsUpper(word[0]) || !_capitals) && (char.IsUpper(word[1]) || !_capitals);

    public bool IsColon(int at) => Span(at) is ":" or "?";

    /// <summary>Whether what stands before says that an address comes.</summary>
    public bool IsCued(int at)
    {
        if (at == 0 || !(AddressWords.IsCueJoin(Span(at - 1)) || AddressWords.IsCue(Span(at - 1)) || IsColon(at - 1) || (KindAt(at - 1) == TokenKind.Line && IsColon(LastBeforeLines(at))))) return false;
        for (var before = at - 1; before >= 0 && at - before <= CueReach; before--)
        {
            if (AddressWords.IsCue(Span(before))) return true;
        }

        return false;
    }

    /// <summary>Digits around a point, a colon or a sign of money are a number of another sort.</summary>
    private bool Glued(int at)
    {
        var (start, end) = (_tokens[at].Start, _tokens[at].End);
        if (start > 0 && text[start - 1] is '.' or ':' or '-' or '+' or '$' or '€' or '£' or '=' or '_' or '%' && !(text[start - 1] == '.' && start > 1 && char.IsLetter(text[start - 2]))) return true;
        return end < text.Length && (text[end] is '%' or '_' or '=' or '€' || (text[end] is '.' or ':' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
    }

    private int LastBeforeLines(int at)
    {
        var before = at - 1;
        while (before > 0 && at - before < 4 && KindAt(before) == TokenKind.Line) before--;
        return before;
    }
}
