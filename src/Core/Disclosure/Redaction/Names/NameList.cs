using System.Text;

namespace RemoteExecutor.Core.Disclosure.Redaction.Names;

/// <summary>What the lists know of a word.</summary>
[Flags]
internal enum NameUse
{
    Unknown = 0,
    First = 1,
    Last = 2,

    /// <summary>It has another use in ordinary text: an English word, a place, a month, a method or a tool named after a person.</summary>
    Common = 4,
}

/// <summary>
/// First names and surnames of some 60 countries, and common English words (<c>names.txt</c>; sources beside it). One text, searched in
/// place: it is read once and holds no object per name.
/// </summary>
internal sealed class NameList
{
    private const int Longest = 32;

    private static readonly Lazy<NameList> Loaded = new(() => new NameList(Read()));

    private readonly string _text;

    private readonly int[] _starts;

    private NameList(string text)
    {
        _text = text;
        _starts = new int[text.AsSpan().Count('\n') + 1];
        for (var (line, at) = (1, 0); line < _starts.Length; line++) _starts[line] = at = text.IndexOf('\n', at) + 1;
    }

    public static NameList Default => Loaded.Value;

    public NameUse Of(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest) return NameUse.Unknown;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        var use = Find(lower);
        if (use != NameUse.Unknown) return use;
        // Plurals of common words are not in the list.
        if (lower[^1] == 's') return Find(lower[..^1]) & NameUse.Common;
        var hyphen = lower.IndexOf('-');
        if (hyphen < 0) return NameUse.Unknown;
        var (first, last) = (Find(lower[..hyphen]), Find(lower[(lower.LastIndexOf('-') + 1)..]));
        return first == NameUse.Unknown || last == NameUse.Unknown ? (first | last) & ~NameUse.Common : first | last;
    }

    private NameUse Find(ReadOnlySpan<char> lower)
    {
        var (low, high) = (0, _starts.Length - 2);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            // A line is the word and one letter for its use.
            var line = _text.AsSpan(_starts[middle].._starts[middle + 1])[..^1];
            var order = lower.SequenceCompareTo(line[..^1]);
            if (order == 0) return UseOf(line[^1]);
            if (order < 0) high = middle - 1;
            else low = middle + 1;
        }

        return NameUse.Unknown;
    }

    private static NameUse UseOf(char letter) => letter switch
    {
        'w' => NameUse.Common,
        'f' => NameUse.First,
        'l' => NameUse.Last,
        'b' => NameUse.First | NameUse.Last,
        _ => NameUse.Common | UseOf(char.ToLowerInvariant(letter)),
    };

    private static string Read()
    {
        using var stream = typeof(NameList).Assembly.GetManifestResourceStream("RemoteExecutor.Core.Disclosure.names.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
