namespace RemoteExecutor.Core.Disclosure.Redaction.Names;

/// <summary>What is a name because of the names around it: the other members of a list of names, and a part of a name that stands again alone.</summary>
internal static class NameCompany
{
    private const int ShortestAgain = 4;

    /// <param name="sentence">The text.</param>
    /// <param name="named">Which words are names; more become so.</param>
    public static void Add(NameSentence sentence, bool[] named)
    {
        AddRepeated(sentence, named);
        for (var at = 1; at < sentence.Count; at++) AddListed(sentence, named, at, at - 1);
        for (var at = sentence.Count - 1; at > 0; at--) AddListed(sentence, named, at - 1, at);
    }

    private static void AddListed(NameSentence sentence, bool[] named, int at, int beside)
    {
        if (named[at] || !MayBeName(sentence, at)) return;
        var second = Math.Max(at, beside);
        var linked = named[beside] && sentence.IsListed(second);
        if (sentence.IsAnd(beside) && sentence.Follows(second))
        {
            var other = beside + (beside - at);
            linked = other >= 0 && other < sentence.Count && named[other] && sentence.Follows(Math.Max(other, beside));
        }

        // Part of a longer run of capitals is not a member by itself.
        if (linked && !(at + 1 < sentence.Count && sentence.Follows(at + 1) && sentence[at + 1].Case == WordCase.Title && !named[at + 1])) named[at] = true;
    }

    private static void AddRepeated(NameSentence sentence, bool[] named)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (named[at] && sentence[at].Length >= ShortestAgain && MayBeName(sentence, at)) parts.Add(sentence.Span(at).ToString());
        }

        var lookup = parts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!named[at] && sentence[at].Length >= ShortestAgain && MayBeName(sentence, at) && lookup.Contains(sentence.Span(at))) named[at] = true;
        }
    }

    private static bool MayBeName(NameSentence sentence, int at) =>
        sentence[at] is { Alone: true, Case: WordCase.Title, Length: > 2 } && sentence.UseOf(at) != NameUse.Common && !sentence.IsThing(at) && !sentence.IsTitle(at);
}
