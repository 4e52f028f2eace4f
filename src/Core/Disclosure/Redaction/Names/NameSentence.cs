namespace RemoteExecutor.Core.Disclosure.Redaction.Names;

/// <summary>The words of a text with what the lists know of them and what stands between them.</summary>
internal sealed class NameSentence(string text)
{
    private const int FarthestLabel = 10, LongestPhrase = 3;

    private readonly List<Word> _words = Words.Of(text);

    private readonly Dictionary<int, NameUse> _uses = [];

    public int Count => _words.Count;

    public Word this[int at] => _words[at];

    /// <summary>How often a word was read: the measure of the work done.</summary>
    public int Reads { get; private set; }

    public ReadOnlySpan<char> Span(int at)
    {
        Reads++;
        return _words[at].In(text);
    }

    public NameUse UseOf(int at)
    {
        if (!_uses.TryGetValue(at, out var use)) _uses[at] = use = IsContraction(Span(at)) ? NameUse.Common : NameList.Default.Of(Span(at));
        return use;
    }

    /// <summary>Whether only one blank stands before the word, or a point and a blank after an initial or a title.</summary>
    public bool Follows(int at)
    {
        if (at == 0) return false;
        var between = Between(at);
        if (between is " ") return true;
        return between is ". " or "." && (_words[at - 1].IsInitial || IsTitle(at - 1));
    }

    /// <summary>Whether the word and the one before it are members of one list: <c>A, B and C</c>.</summary>
    public bool IsListed(int at) => at > 0 && Between(at) is ", " or " & ";

    /// <summary>Whether the word is the "and" of a list.</summary>
    public bool IsAnd(int at) => Span(at) is "and" or "und" or "et" or "y" or "och" or "og";

    public bool HasPoint(int at) => _words[at].End < text.Length && text[_words[at].End] == '.';

    public bool IsTitle(int at) => NameWords.IsTitle(Span(at));

    public bool IsThing(int at) => NameWords.IsThing(Span(at));

    /// <summary>Whether a thing is called after the surname before it: Cohen's d, Welch's test. After a first name it is a person's.</summary>
    public bool IsThingOf(int at, bool first) => Between(at) is "'s " or "’s " && (Span(at).Length == 1 || (!first && IsThing(at)));

    /// <summary>After a title, a label or a phrase that a name follows.</summary>
    public bool IsCued(int at) => IsTitled(at) || IsLabelled(at) || IsIntroduced(at);

    public bool IsTitled(int at) => at > 0 && IsTitle(at - 1) && Between(at) is " " or ". ";

    public bool IsRelated(int at) => at > 0 && Between(at) is " " && NameWords.IsRelation(Span(at - 1));

    /// <summary>After <c>my name is</c> and its like.</summary>
    public bool IsIntroduced(int at) => IsAfterPhrase(at, NameWords.IsPhrase);

    /// <summary>After a phrase that only a name follows.</summary>
    public bool IsStronglyIntroduced(int at) => IsAfterPhrase(at, NameWords.IsIntroduction);

    private bool IsAfterPhrase(int at, Func<ReadOnlySpan<char>, bool> isPhrase)
    {
        if (at == 0 || Between(at).Trim(" \n\"',:?") is not "" || Between(at).Length > 4) return false;
        for (var from = at - 1; from >= 0 && at - from <= LongestPhrase; from--)
        {
            if (isPhrase(text.AsSpan(_words[from].Start, _words[at - 1].End - _words[from].Start))) return true;
        }

        return false;
    }

    /// <summary>After <c>Name:</c> and its like; not where pandas names a series.</summary>
    public bool IsLabelled(int at)
    {
        if (at == 0) return false;
        var between = Between(at);
        if (between.Length > FarthestLabel || between.IndexOfAny(":=") < 0 || between.Trim(" \n\t\"':=") is not "") return false;
        if (text.AsSpan(_words[at].End, Math.Min(16, text.Length - _words[at].End)) is var after && (after.StartsWith(", dtype") || after.StartsWith(", Length"))) return false;
        for (var from = at - 1; from >= 0 && at - from <= 2; from--)
        {
            if (NameWords.IsLabel(text.AsSpan(_words[from].Start, _words[at - 1].End - _words[from].Start))) return true;
        }

        return false;
    }

    /// <summary>I'm, they're, don't.</summary>
    private static bool IsContraction(ReadOnlySpan<char> word) =>
        word.LastIndexOfAny('\'', '’') is > 0 and var at && word[(at + 1)..] is ("m" or "re" or "ve" or "ll" or "d" or "t");

    private ReadOnlySpan<char> Between(int at) => text.AsSpan(_words[at - 1].End, _words[at].Start - _words[at - 1].End);
}
