using RemoteExecutor.Core.Disclosure.Redaction.Names;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>
/// Names of people in free text, without a model: a capitalised word that the lists know as a name and as nothing else, or a word that
/// what stands beside it says is a name; then the words that go with it. Each word is looked at a bounded number of times.
/// </summary>
internal sealed class PersonNameRecogniser() : Recogniser("name")
{
    private const int MostWords = 6, ShortestAlone = 3;

    public override IEnumerable<Finding> Find(string text) => Find(new NameSentence(text));

    internal IEnumerable<Finding> Find(NameSentence sentence)
    {
        var named = new bool[sentence.Count];
        for (var (at, floor) = (0, 0); at < sentence.Count; at++)
        {
            if (!StartsName(sentence, at, floor)) continue;
            var (from, to) = (Back(sentence, at, floor), Forward(sentence, at));
            floor = to;
            if (to - from == 1 && IsThingOrPlace(sentence, from, to)) continue;
            if (to < sentence.Count && sentence.Follows(to) && sentence.IsThing(to) && !sentence.IsCued(from)) continue;
            named.AsSpan(from, to - from).Fill(true);
            at = to - 1;
        }

        NameCompany.Add(sentence, named);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!named[at]) continue;
            var from = at;
            while (at + 1 < sentence.Count && named[at + 1] && sentence.Follows(at + 1)) at++;
            yield return Found(sentence[from].Start, sentence[at].End);
        }
    }

    private static bool StartsName(NameSentence sentence, int at, int floor)
    {
        var word = sentence[at];
        if (!word.Alone) return false;
        var use = sentence.UseOf(at);
        var next = at + 1 < sentence.Count && sentence.Follows(at + 1) ? at + 1 : -1;
        if (word.IsInitial) return next > 0 && sentence[next].Case == WordCase.Title && (sentence.UseOf(next) & NameUse.Last) != 0 && sentence.HasPoint(at);
        if (word.Case == WordCase.Title && word.Length >= ShortestAlone && IsCertain(use)) return true;
        if (word.Case == WordCase.Title && use == NameUse.Unknown && NameWords.EndsAsSurname(sentence.Span(at))) return true;
        if (next > 0 && (IsPair(sentence, at, next) || IsTripleWithInitial(sentence, at, next))) return true;
        return at >= floor && IsCued(sentence, at, use, next);
    }

    /// <summary>First name and surname where each alone would not do: capitals throughout, small letters throughout, or a name that is also a word.</summary>
    private static bool IsPair(NameSentence sentence, int at, int next)
    {
        var (first, last) = (sentence.UseOf(at), sentence.UseOf(next));
        if ((first & NameUse.First) == 0 || sentence[at].Case != sentence[next].Case)
            return (first & NameUse.First) != 0 && sentence[at].Case == WordCase.Title && IsInitialThenTitle(sentence, next);
        var surname = (last & NameUse.Last) != 0 || (last == NameUse.Unknown && NameWords.EndsAsSurname(sentence.Span(next)));
        return sentence[at].Case switch
        {
            WordCase.Title => surname && (last & NameUse.Common) == 0,
            WordCase.Upper or WordCase.Lower => surname && IsCertain(first) && (last & NameUse.Common) == 0 && sentence[at].Length > 3 && sentence[next].Length > 3,
            _ => false,
        };
    }

    private static bool IsInitialThenTitle(NameSentence sentence, int next) =>
        sentence[next].IsInitial && next + 1 < sentence.Count && sentence.Follows(next + 1) && sentence[next + 1].Case == WordCase.Title && sentence.UseOf(next + 1) != NameUse.Common;

    /// <summary>Two words that are no common ones around an initial.</summary>
    private static bool IsTripleWithInitial(NameSentence sentence, int at, int next) =>
        sentence[at] is { Case: WordCase.Title, Length: > 2 } && sentence.UseOf(at) != NameUse.Common && IsInitialThenTitle(sentence, next) && sentence[next + 1].Length > 2;

    private static bool IsCued(NameSentence sentence, int at, NameUse use, int next)
    {
        var word = sentence[at];
        var known = (use & (NameUse.First | NameUse.Last)) != 0;
        if (word.Case is WordCase.Title or WordCase.Upper && use != NameUse.Common)
        {
            if (word.Length < 2 || (word.Case == WordCase.Upper && !known)) return false;
            if (sentence.IsCued(at) || (word.Length > 3 && sentence.IsRelated(at))) return true;
            return use == NameUse.Unknown && word.Length > 3 && next > 0 && NameWords.IsVerb(sentence.Span(next)) && sentence[next].Case == WordCase.Lower;
        }

        if (word.Case != WordCase.Lower || word.Length < 3 || (use & NameUse.Common) != 0) return false;
        if (sentence.IsTitled(at)) return known || sentence.HasPoint(at - 1);
        return sentence.IsStronglyIntroduced(at) || ((known || NameWords.EndsAsSurname(sentence.Span(at))) && (sentence.IsIntroduced(at) || sentence.IsLabelled(at)));
    }

    /// <summary>A surname's first name may be one that no list knows.</summary>
    private static int Back(NameSentence sentence, int at, int floor)
    {
        var from = at;
        while (from > floor && at - from < 2 && sentence.Follows(from) && sentence[from - 1] is { Alone: true } word
            && (word.IsInitial ? from - 2 >= floor && sentence.Follows(from - 1) && sentence[from - 2].Case == WordCase.Title : word.Case == WordCase.Title)
            && (sentence.UseOf(at) & NameUse.First) == 0 && (sentence.UseOf(from - 1) & NameUse.Common) == 0 && !sentence.IsTitle(from - 1))
        {
            from--;
        }

        return from;
    }

    private static int Forward(NameSentence sentence, int at)
    {
        var to = at + 1;
        for (var next = to; next < sentence.Count && next - at < MostWords && sentence.Follows(next); next++)
        {
            var word = sentence[next];
            if (word.IsInitial || NameWords.IsParticle(sentence.Span(next)))
            {
                if (word.IsInitial && word.Alone && (next + 1 == sentence.Count || !sentence.Follows(next + 1) || sentence[next + 1].Case == WordCase.Title)) to = next + 1;
                continue;
            }

            if (NameWords.IsSuffix(sentence.Span(next))) return next + 1;
            var same = word.Case == sentence[at].Case || (sentence[at].IsInitial && word.Case == WordCase.Title);
            if (!word.Alone || !same || sentence.UseOf(next) is var use && (use == NameUse.Common || (use == NameUse.Unknown && word.Case == WordCase.Lower && !NameWords.EndsAsSurname(sentence.Span(next))))) break;
            to = next + 1;
        }

        return to;
    }

    private static bool IsThingOrPlace(NameSentence sentence, int from, int to)
    {
        if (sentence.IsCued(from)) return false;
        var first = (sentence.UseOf(from) & NameUse.First) != 0;
        if (to < sentence.Count && ((sentence.Follows(to) && sentence.IsThing(to)) || sentence.IsThingOf(to, first))) return true;
        return from > 0 && sentence.Follows(from) && !first && NameWords.IsPlacePreposition(sentence.Span(from - 1));
    }

    private static bool IsCertain(NameUse use) => use != NameUse.Unknown && (use & NameUse.Common) == 0;
}
