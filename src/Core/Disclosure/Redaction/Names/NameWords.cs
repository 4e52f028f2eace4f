namespace RemoteExecutor.Core.Disclosure.Redaction.Names;

/// <summary>Words that stand around and within names of people. Lower case; looked up in any case.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> TitleSet = Set(
        "mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|lady|lord|dame|herr|frau|monsieur|madame|mme|mlle|señor|señora|srta|sra|signor|signora|dott|pan|pani|rev|reverend|capt|captain|sgt|sergeant|lt|lieutenant|colonel|judge|doctor|uncle|aunt");

    /// <summary>Words before a colon or an equals sign.</summary>
    private static readonly HashSet<string> LabelSet = Set(
        "name|names|full name|first name|last name|surname|customer|client|patient|employee|contact|contact person|author|attn|attention|owner|holder|account holder|cardholder|recipient|sender|signed|student|teacher|member|" +
        "passenger|guest|applicant|manager|physician|doctor|user|cc|directed by|written by|prepared by|approved by|created by|reviewed by|first_name|last_name|full_name|customer_name|user_name|nom|nombre|vorname|nachname");

    /// <summary>Words straight before a name.</summary>
    private static readonly HashSet<string> PhraseSet = Set(
        "my name is|name is|his name is|her name is|last name is|first name is|maiden name is|surname is|change it to|correct it to|i'm|i’m|i am|call me|calls me|call him|call her|people call me|is called|was called|named|dear|hi|hello|hey|regards|best regards|" +
        "kind regards|sincerely|yours sincerely|cheers|signed by|directed by|written by|prepared by|approved by|created by|reviewed by|says|said|points out|married to|your name|your last name|your first name");

    /// <summary>Of these, the ones after which even a word in small letters that no list knows is a name.</summary>
    private static readonly HashSet<string> IntroductionSet = Set("my name is|maiden name is|last name is|call me|calls me");

    /// <summary>A relation, then the name of who stands in it.</summary>
    private static readonly HashSet<string> RelationSet = Set(
        "kid|son|daughter|brother|sister|mother|father|husband|wife|partner|friend|colleague|boss|patient|client|customer|employee|neighbour|neighbor|producer|songwriter|commenter|colleague|cousin|nephew|niece|starring|features");

    private static readonly HashSet<string> VerbSet = Set("said|says|told|wrote|writes|replied|asked|lives|lived|works|worked|married|moved|began|emailed|called|spent|points");

    private static readonly HashSet<string> ParticleSet = Set("van|von|de|der|den|del|della|di|da|dos|das|do|la|le|el|al|bin|ibn|ben|ter|ten|zu|zur|af|av|y|e|st|du");

    private static readonly HashSet<string> SuffixSet = Set("jr|sr|ii|iii|iv|phd|md|esq");

    /// <summary>Words that make an organization or a thing of the name before them.</summary>
    private static readonly HashSet<string> ThingSet = Set(
        "inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|sa|bv|corp|corporation|company|group|holdings|partners|foundation|institute|university|college|school|hospital|bank|orchestra|press|media|" +
        "test|tests|correlation|distribution|coefficient|index|matrix|method|transform|transformation|score|statistic|criterion|algorithm|model|regression|process|filter|kernel|estimator|theorem|law|sampling|loss|distance|" +
        "similarity|divergence|entropy|number|series|smoothing|decomposition|error|interval|curve|plot|rank|alpha|kappa|expansion|polynomial|equation|prior|optimizer|scheduler|noise|elimination|tree|chain|chains");

    private static readonly HashSet<string> PlacePrepositionSet = Set("in|at|near|northern|southern|eastern|western|port|mount|lake|fort|st|saint|san|santa|los|las");

    /// <summary>Endings that only surnames have, of words that no list knows.</summary>
    private static readonly string[] Endings =
    [
        "sson", "dóttir", "dottir", "ování", "ová", "ova", "eva", "aya", "ov", "ev", "yov", "ić", "ovic", "evic", "čić", "wski", "ński", "cki", "ska", "sky", "skaya", "enko", "chuk", "czyk", "wicz", "vich", "vych", "opoulos", "opoulou", "idis", "akis",
        "escu", "shvili", "adze", "inen", "anen", "onen", "nsen", "rsen", "tsen", "dsen", "lsen", "ksen", "fsen", "quist", "qvist", "ström", "strøm", "gård", "gaard", "lund", "berg", "dahl", "ández", "ínguez", "guez", "ález",
        "ов", "ев", "ова", "ева", "ин", "ина", "ский", "ская", "енко", "чук", "ович", "евич", "овна", "евна", "όπουλος", "ίδης", "άκης",
    ];

    public static bool IsTitle(ReadOnlySpan<char> word) => Has(TitleSet, word);

    public static bool IsLabel(ReadOnlySpan<char> words) => Has(LabelSet, words);

    public static bool IsPhrase(ReadOnlySpan<char> words) => Has(PhraseSet, words);

    public static bool IsIntroduction(ReadOnlySpan<char> words) => Has(IntroductionSet, words);

    public static bool IsRelation(ReadOnlySpan<char> word) => Has(RelationSet, word);

    public static bool IsVerb(ReadOnlySpan<char> word) => Has(VerbSet, word);

    public static bool IsParticle(ReadOnlySpan<char> word) => Has(ParticleSet, word);

    public static bool IsSuffix(ReadOnlySpan<char> word) => Has(SuffixSet, word);

    public static bool IsThing(ReadOnlySpan<char> word) => Has(ThingSet, word);

    public static bool IsPlacePreposition(ReadOnlySpan<char> word) => Has(PlacePrepositionSet, word);

    public static bool EndsAsSurname(ReadOnlySpan<char> word)
    {
        if (word.Length < 6) return false;
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split('|'), StringComparer.OrdinalIgnoreCase);

    private static bool Has(HashSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
