namespace RemoteExecutor.Core.Guard.Python.Text;

/// <summary>What <c>\N{…}</c> means. A name is never case-sensitive.</summary>
internal static class CharacterNames
{
    private const string Ideograph = "CJK UNIFIED IDEOGRAPH-";
    private const string Hangul = "HANGUL SYLLABLE ";

    private static readonly string[] Leads = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
    private static readonly string[] Vowels = ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];
    private static readonly string[] Tails = ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];

    /// <summary>Ideographs named by their code, in Unicode 15.1.</summary>
    private static readonly (int First, int Last)[] Ideographs =
    [
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B739), (0x2B740, 0x2B81D),
        (0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0), (0x2EBF0, 0x2EE5D), (0x30000, 0x3134A), (0x31350, 0x323AF),
    ];

    private static readonly Lazy<Dictionary<string, int>> Names = new(Read);

    /// <summary>The character's code point; null when no character has the name.</summary>
    public static int? Find(string name)
    {
        name = name.ToUpperInvariant();
        return Names.Value.TryGetValue(name, out var code) ? code : FindIdeograph(name);
    }

    private static int? FindIdeograph(string name)
    {
        if (!name.StartsWith(Ideograph, StringComparison.Ordinal) || name.Length - Ideograph.Length is < 4 or > 5) return null;
        var digits = name.AsSpan(Ideograph.Length);
        if (digits.IndexOfAnyExceptInRange('0', 'F') >= 0 || digits.IndexOfAnyInRange(':', '@') >= 0) return null;
        var code = UnicodeResource.Hex(digits);
        return Array.Exists(Ideographs, range => code >= range.First && code <= range.Last) ? code : null;
    }

    private static Dictionary<string, int> Read()
    {
        var names = UnicodeResource.Lines("unicode-names.bin").ToDictionary(line => line[(line.IndexOf(' ') + 1)..], line => UnicodeResource.Hex(line.AsSpan(0, line.IndexOf(' '))));
        var code = 0xAC00;
        foreach (var lead in Leads)
        {
            foreach (var vowel in Vowels)
            {
                foreach (var tail in Tails) names[Hangul + lead + vowel + tail] = code++;
            }
        }
        return names;
    }
}
