namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>
/// Keys without a prefix: runs of 24 characters or more in which capitals, small letters and digits alternate as only random text does.
/// Hashes and UUIDs (one case, hexadecimal) stay, and so do identifiers, in which the kind of character changes once a word.
/// </summary>
internal sealed class RandomSecretRecogniser() : Recogniser("secret")
{
    private const int Shortest = 24, Longest = 512;

    // Random letters and digits change kind at 64 % of their places, CamelCase with numbers at less than a third.
    private const double FewestChanges = 0.42, LeastEntropy = 3.8;

    public override IEnumerable<Finding> Find(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsPart(text[start])) continue;
            var end = start;
            while (end < text.Length && IsPart(text[end])) end++;
            // What is longer is data in base64 and not a key; it is marked all the same, but judged by its head.
            if (end - start >= Shortest && IsRandom(text.AsSpan(start, Math.Min(end - start, Longest)))) yield return Found(start, end);
            start = end;
        }
    }

    private static bool IsRandom(ReadOnlySpan<char> run)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        Span<int> kinds = stackalloc int[4];
        kinds.Clear();
        var changes = 0;
        for (var at = 0; at < run.Length; at++)
        {
            counts[run[at]]++;
            kinds[KindOf(run[at])]++;
            changes += at > 0 && KindOf(run[at]) != KindOf(run[at - 1]) ? 1 : 0;
        }

        if (kinds[0] < 3 || kinds[1] < 3 || kinds[2] < 2 || kinds[3] > run.Length / 6) return false;
        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count > 0) entropy -= (double)count / run.Length * Math.Log2((double)count / run.Length);
        }

        return changes >= FewestChanges * (run.Length - 1) && entropy >= LeastEntropy;
    }

    private static int KindOf(char c) => char.IsAsciiLetterUpper(c) ? 0 : char.IsAsciiLetterLower(c) ? 1 : char.IsAsciiDigit(c) ? 2 : 3;

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '/' or '=' or '~';
}
