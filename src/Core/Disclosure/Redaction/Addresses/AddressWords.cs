namespace RemoteExecutor.Core.Disclosure.Redaction.Addresses;

/// <summary>Words that make an address. Lower case; looked up in any case.</summary>
internal static class AddressWords
{
    /// <summary>After the street's name, number first: 12 Baker Street.</summary>
    private static readonly HashSet<string> StreetSet = Set("street|avenue|ave|road|rd|boulevard|blvd|lane|terrace|parkway|pkwy|crescent|highway|hwy|freeway|turnpike|alley|mews|esplanade|quay|promenade|cul-de-sac|strasse|straße");

    /// <summary>The same, but words of other uses too: the name before them may not be made of common words alone.</summary>
    private static readonly HashSet<string> WeakStreetSet = Set("st|ln|drive|dr|court|ct|place|pl|square|sq|way|circle|cir|close|grove|row|walk|hill|park|gardens|green|rise|trail|loop|plaza|station|creek|mall|view|path|pass|bridge|vale|mount|end|gate|springs|lake|house|cottage|bay|beach|str");

    /// <summary>The street's word on its own, the number after: Villacher Strasse 89, Hegedűs Gyula utca 76.</summary>
    private static readonly HashSet<string> BeforeNumberSet = Set(
        "strasse|straße|str|gasse|weg|allee|platz|ring|damm|ufer|gate|gata|gatan|vej|vei|veien|vägen|väg|gade|katu|tie|polku|kuja|utca|út|útja|tér|tere|rkp|körút|sétány|ulica|ul|ulice|trg|cesta|nabrežje|náměstí|nám|třída|nábřeží|straat|laan|plein|steenweg|street|avenue|road|lane|boulevard|puiestee|mnt|pst|tänav|gatve|iela|caddesi|sokak|улица|проспект|οδός");

    /// <summary>Before the street's name: Rue de Virton 38, 31 rue Tachkent.</summary>
    private static readonly HashSet<string> PrefixSet = Set(
        "rue|avenue|av|avda|avenida|boulevard|bd|blvd|place|chemin|impasse|allée|allées|quai|route|calle|c|paseo|camino|plaza|carrera|carretera|ronda|travesía|via|viale|piazza|corso|largo|vicolo|rua|travessa|praça|estrada|alameda|" +
        "ulica|ul|ulice|aleja|al|os|pl|plac|trg|strada|bulevardul|jalan|jl|улица|ул|проспект|пр|odos|kungs|straat|weg");

    /// <summary>Words that are also used elsewhere: the street's name beside them may not be made of common words alone.</summary>
    private static readonly HashSet<string> AmbiguousSet = Set("ring|tie|gate|str|weg|trg|lane|c|av|al|os|pl|place|route|via|plaza|largo|corso|strada|carrera|ronda|plac|damm|ul|bd|st|bulevardul|jl|пр|pst|mnt|rkp|ut|top");

    private static readonly string[] Suffixes =
    [
        "straße", "strasse", "gasse", "allee", "platz", "graben", "brücke", "straat", "gracht", "steenweg", "gatan", "vägen", "vegen", "veien", "vejen", "gränd",
        "vej", "stræde", "strædet", "vænget", "krogen", "bakken", "katu", "kuja", "polku", "utca", "stígur", "svingen", "vangen", "weg", "laan", "dijk", "gade", "gata", "kade", "plein", "dreef", "singel", "braut", "vegur", "götu", "torv",
    ];

    /// <summary>Endings of other words too: enough only beside a cue, a second number or a unit.</summary>
    private static readonly string[] WeakSuffixes = ["gate", "tie", "ring", "damm", "str", "lund", "bakke", "plan", "hlíð", "allé", "backen", "stigen", "plassen", "raitti", "penger"];

    private static readonly HashSet<string> UnitSet = Set("apt|apartment|suite|ste|unit|flat|appt|appartement|wohnung|piso|puerta|lgh|stiege|interno|lokal");

    private static readonly HashSet<string> JoinSet = Set("de|la|le|les|du|des|del|della|dei|di|da|do|dos|das|der|den|die|am|an|im|in|zum|zur|van|von|of|the|el|al|e|y|i|na|nad|pod|pri|u|v|og|och|et|st|d|ter|ten|gen|lieutemants|bei|ob|sur|sous|en|aux|vom");

    private static readonly HashSet<string> CountrySet = Set(
        "Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Bolivia|Bosnia|Botswana|Brazil|Brasil|Bulgaria|Cambodia|Cameroon|Canada|Chile|China|Colombia|Croatia|Cuba|Cyprus|" +
        "Czechia|Denmark|Danmark|Deutschland|Ecuador|Egypt|England|Eritrea|Estonia|Ethiopia|Finland|France|Georgia|Germany|Ghana|Greece|Greenland|Guatemala|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Italia|" +
        "Jamaica|Japan|Jordan|Kazakhstan|Kenya|Korea|Kosovo|Kuwait|Latvia|Lebanon|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malaysia|Malta|Mexico|México|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Namibia|Nepal|Netherlands|" +
        "Nederland|Nicaragua|Nigeria|Norway|Norge|Oman|Österreich|Pakistan|Panama|Paraguay|Peru|Philippines|Poland|Polska|Portugal|Qatar|Romania|Russia|Rwanda|Scotland|Senegal|Serbia|Schweiz|Singapore|Slovakia|Slovenia|Somalia|Spain|España|Sudan|" +
        "Suomi|Sverige|Sweden|Switzerland|Syria|Taiwan|Tanzania|Thailand|Tunisia|Turkey|Uganda|UK|Ukraine|Uruguay|USA|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe|Kingdom|States|Zealand|Emirates|Republic|Africa|Arabia|Greenlander");

    private static readonly HashSet<string> MilitarySet = Set("apo|fpo|dpo");

    private static readonly HashSet<string> PostcodeSet = Set("zip|zipcode|postcode|postal code|post code|zip code|plz|postleitzahl|code postal|código postal|codigo postal|cap|psč");

    /// <summary>Words shortly before an address, with the word that joins them to it.</summary>
    private static readonly HashSet<string> CueSet = Set(
        "address|addresses|adresse|anschrift|dirección|direccion|indirizzo|adres|street|lives|live|living|lived|resides|residing|residence|located|office|offices|house|home|moved|send|sent|ship|shipped|deliver|delivered|delivery|return|meet|arrived|stop|drop|drops|taxi|corner|enter|stays|station|driver");

    private static readonly HashSet<string> CueJoinSet = Set("at|on|to|is|in|with|of|off|from|near|same|following|address|are");

    public static bool IsStreet(ReadOnlySpan<char> word) => Has(StreetSet, word);

    public static bool IsWeakStreet(ReadOnlySpan<char> word) => Has(WeakStreetSet, word);

    public static bool IsBeforeNumber(ReadOnlySpan<char> word) => Has(BeforeNumberSet, word);

    public static bool IsPrefix(ReadOnlySpan<char> word) => Has(PrefixSet, word) || word.StartsWith("d'", StringComparison.OrdinalIgnoreCase);

    public static bool IsUnit(ReadOnlySpan<char> word) => Has(UnitSet, word);

    public static bool IsJoin(ReadOnlySpan<char> word) => Has(JoinSet, word);

    public static bool IsCountry(ReadOnlySpan<char> word) => Has(CountrySet, word);

    public static bool IsMilitary(ReadOnlySpan<char> word) => Has(MilitarySet, word);

    public static bool IsPostcode(ReadOnlySpan<char> words) => Has(PostcodeSet, words);

    public static bool IsCue(ReadOnlySpan<char> word) => Has(CueSet, word);

    public static bool IsCueJoin(ReadOnlySpan<char> word) => Has(CueJoinSet, word);

    public static bool IsAmbiguous(ReadOnlySpan<char> word) => Has(AmbiguousSet, word);

    public static bool HasStreetSuffix(ReadOnlySpan<char> word, bool weak) => EndsWithAny(word, Suffixes) || (weak && EndsWithAny(word, WeakSuffixes));

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split('|'), StringComparer.OrdinalIgnoreCase);

    private static bool Has(HashSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
