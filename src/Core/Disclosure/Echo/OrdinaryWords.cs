using System.Collections.Frozen;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>
/// Words that the output of programs is made of: truth values, names of statistics and types, months, words of progress and errors. A value
/// that is one of them, such as the category "completed", tells nothing when it reappears, and marking it would ruin every output.
/// </summary>
internal static class OrdinaryWords
{
    /// <summary>Longer runs of ordinary words are a sentence that somebody wrote.</summary>
    public const int LongestRun = 24;

    private static readonly FrozenSet<string> Words = Load();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether what stands there, taken to whole words, is ordinary.</summary>
    public static bool Are(string text, int from, int to)
    {
        while (from > 0 && char.IsLetterOrDigit(text[from - 1]) && char.IsLetterOrDigit(text[from])) from--;
        while (to < text.Length && to > from && char.IsLetterOrDigit(text[to]) && char.IsLetterOrDigit(text[to - 1])) to++;
        var run = text.AsSpan(from, to - from);
        if (run.Length > LongestRun * 3) return false;
        var skeleton = new Skeleton().Read(run);
        if (skeleton.Length > LongestRun || skeleton.IsDigits) return false;
        for (var start = 0; start < skeleton.Length;)
        {
            var end = start + 1;
            while (!skeleton.FollowsSeparator(end)) end++;
            if (!IsOrdinary(skeleton, start, end)) return false;
            start = end;
        }

        return true;
    }

    /// <summary>A word of the list, or one such as <c>isNull</c> or <c>float64</c> whose parts are.</summary>
    private static bool IsOrdinary(Skeleton skeleton, int start, int end)
    {
        if (Lookup.Contains(skeleton.Chars[start..end])) return true;
        for (var at = start; at < end;)
        {
            var next = at + 1;
            while (next < end && !skeleton.StartsWord(next)) next++;
            var part = skeleton.Chars[at..next];
            var isNumber = !part.ContainsAnyExceptInRange('0', '9') && part.Length < EchoKey.FewestDigits;
            if (!isNumber && !Lookup.Contains(part)) return false;
            at = next;
        }

        return true;
    }

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(OrdinaryWords).Assembly.GetManifestResourceStream("RemoteExecutor.Core.ordinary-words.txt")
            ?? throw new InvalidOperationException("The list of ordinary words is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
