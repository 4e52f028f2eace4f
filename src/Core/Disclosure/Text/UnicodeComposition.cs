using System.Globalization;
using System.Text;

namespace RemoteExecutor.Core.Disclosure.Text;

/// <summary>
/// Unicode normalization form C. <see cref="string.Normalize()"/> does nothing where the runtime has no ICU
/// (<c>InvariantGlobalization</c>), and what an attacker can spell in two ways must compare as one.
/// </summary>
internal static class UnicodeComposition
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28, Syllables = Leads * Vowels * Tails;

    // A run of marks on one letter is sorted by class; past this many it is no letter of any script.
    private const int MaxMarks = 30;

    private static readonly Tables Data = Tables.Load();

    /// <param name="text">Without lone surrogates. Marks past the thirtieth on one letter are dropped.</param>
    public static string Compose(string text)
    {
        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(rune.Value, runes);
        SortMarks(runes);
        var builder = new StringBuilder(text.Length);
        foreach (var rune in Recompose(runes)) builder.Append(new Rune(rune).ToString());
        return builder.ToString();
    }

    /// <summary>The letter under all marks: <c>é</c> is <c>e</c>. Hangul syllables stay.</summary>
    public static int BaseOf(int rune)
    {
        while (Data.Parts.TryGetValue(rune, out var parts)) rune = parts.First;
        return rune;
    }

    private static void Decompose(int rune, List<int> into)
    {
        if (rune is >= HangulBase and < HangulBase + Syllables)
        {
            var index = rune - HangulBase;
            into.Add(LeadBase + (index / (Vowels * Tails)));
            into.Add(VowelBase + (index % (Vowels * Tails) / Tails));
            if (index % Tails is > 0 and var tail) into.Add(TailBase + tail);
        }
        else if (Data.Parts.TryGetValue(rune, out var parts))
        {
            Decompose(parts.First, into);
            if (parts.Second != 0) Decompose(parts.Second, into);
        }
        else
        {
            into.Add(rune);
        }
    }

    private static void SortMarks(List<int> runes)
    {
        var kept = 0;
        for (var at = 0; at < runes.Count;)
        {
            if (Class(runes[at]) == 0)
            {
                runes[kept++] = runes[at++];
                continue;
            }

            var end = at;
            while (end < runes.Count && Class(runes[end]) != 0) end++;
            foreach (var mark in runes.GetRange(at, Math.Min(end - at, MaxMarks)).OrderBy(Class)) runes[kept++] = mark;
            at = end;
        }

        runes.RemoveRange(kept, runes.Count - kept);
    }

    private static List<int> Recompose(List<int> runes)
    {
        var result = new List<int>(runes.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var rune in runes)
        {
            var @class = Class(rune);
            var adjacent = starter >= 0 && starter == result.Count - 1;
            if (starter >= 0 && (adjacent || (lastClass != 0 && lastClass < @class)) && Pair(result[starter], rune) is { } composed)
            {
                result[starter] = composed;
                continue;
            }

            if (@class == 0) starter = result.Count;
            lastClass = @class;
            result.Add(rune);
        }

        return result;
    }

    private static int? Pair(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + Leads && second is >= VowelBase and < VowelBase + Vowels)
            return HangulBase + ((((first - LeadBase) * Vowels) + (second - VowelBase)) * Tails);
        if (first is >= HangulBase and < HangulBase + Syllables && (first - HangulBase) % Tails == 0 && second is > TailBase and < TailBase + Tails)
            return first + (second - TailBase);
        return Data.Composed.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private static int Class(int rune) => rune < 0x300 ? 0 : Data.Classes.GetValueOrDefault(rune);

    private sealed record Tables(
        Dictionary<int, (int First, int Second)> Parts, Dictionary<(int, int), int> Composed, Dictionary<int, int> Classes)
    {
        public static Tables Load()
        {
            var tables = new Tables([], [], []);
            using var stream = typeof(Tables).Assembly.GetManifestResourceStream("RemoteExecutor.Core.nfc.txt")
                ?? throw new InvalidOperationException("The table of Unicode compositions is missing from the assembly.");
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith('#')) continue;
                var fields = line.Split(' ');
                var numbers = Array.ConvertAll(fields[1..], field => int.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                if (fields[0] == "c")
                {
                    for (var rune = numbers[0]; rune <= numbers[1]; rune++) tables.Classes[rune] = numbers[2];
                    continue;
                }

                tables.Parts[numbers[0]] = (numbers[1], numbers.Length > 2 ? numbers[2] : 0);
                if (fields[0] == "=") tables.Composed[(numbers[1], numbers[2])] = numbers[0];
            }

            return tables;
        }
    }
}
