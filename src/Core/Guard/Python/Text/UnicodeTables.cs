namespace RemoteExecutor.Core.Guard.Python.Text;

/// <summary>Which characters make identifiers, and how NFKC changes them. Read once, when the first character past ASCII is met.</summary>
internal sealed class UnicodeTables
{
    public static UnicodeTables Instance => Lazily.Value;

    private static readonly Lazy<UnicodeTables> Lazily = new(() => new UnicodeTables(UnicodeResource.Lines("unicode-tables.bin")));

    private UnicodeTables(string[] lines)
    {
        Starts = new CodePointSet(lines[0]);
        Continues = new CodePointSet(lines[1]);
        Printable = new CodePointSet(lines[2]);
        Decompositions = Pairs(lines[3]).ToDictionary(p => UnicodeResource.Hex(p[0]), p => Array.ConvertAll(p[1].Split(','), h => UnicodeResource.Hex(h)));
        CombiningClasses = Pairs(lines[4]).ToDictionary(p => UnicodeResource.Hex(p[0]), p => UnicodeResource.Hex(p[1]));
        Compositions = Pairs(lines[5]).ToDictionary(p => PairOf(p[0].Split(',')), p => UnicodeResource.Hex(p[1]));
    }

    public CodePointSet Starts { get; }

    public CodePointSet Continues { get; }

    public CodePointSet Printable { get; }

    /// <summary>Full compatibility decompositions; Hangul follows a rule.</summary>
    public IReadOnlyDictionary<int, int[]> Decompositions { get; }

    /// <summary>Classes other than 0.</summary>
    public IReadOnlyDictionary<int, int> CombiningClasses { get; }

    public IReadOnlyDictionary<(int, int), int> Compositions { get; }

    private static IEnumerable<string[]> Pairs(string line) => line.Split(' ').Select(entry => entry.Split(':'));

    private static (int, int) PairOf(string[] halves) => (UnicodeResource.Hex(halves[0]), UnicodeResource.Hex(halves[1]));
}

/// <summary>A set of code points as sorted runs.</summary>
internal sealed class CodePointSet
{
    private readonly int[] starts;
    private readonly int[] ends;

    public CodePointSet(string line)
    {
        var numbers = Array.ConvertAll(line.Split(' '), n => UnicodeResource.Hex(n));
        starts = new int[numbers.Length / 2];
        ends = new int[starts.Length];
        for (int i = 0, at = 0; i < starts.Length; i++)
        {
            starts[i] = at + numbers[2 * i];
            at = ends[i] = starts[i] + numbers[2 * i + 1];
        }
    }

    public bool Contains(int code)
    {
        var index = Array.BinarySearch(starts, code);
        return index >= 0 || (index != -1 && code < ends[~index - 1]);
    }
}
