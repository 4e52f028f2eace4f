using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>
/// A recogniser by regular expression. The non-backtracking engine is linear but has no look-around, so <see cref="Accepts"/> looks at
/// the neighbours. Patterns match short stretches: after a refused match the search goes on at the next word.
/// </summary>
internal abstract class PatternRecogniser(string kind, params string[] patterns) : Recogniser(kind)
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly Regex[] _patterns = Array.ConvertAll(patterns, pattern => new Regex(pattern, Linear));

    public override IEnumerable<Finding> Find(string text)
    {
        if (!MayHold(text)) yield break;
        foreach (var pattern in _patterns)
        {
            for (var match = pattern.Match(text); match.Success;)
            {
                var accepted = Accepts(text, match.Index, match.Index + match.Length);
                if (accepted) yield return new Finding(match.Index, match.Length, Kind);
                match = pattern.Match(text, accepted || SkipsRefused ? match.Index + match.Length : NextWord(text, match.Index));
            }
        }
    }

    /// <summary>A cheap look at the whole text that spares most texts the patterns.</summary>
    protected abstract bool MayHold(string text);

    protected static bool HasDigits(string text, int atLeast)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && --atLeast <= 0) return true;
        }

        return false;
    }

    private static int NextWord(string text, int index)
    {
        for (index++; index < text.Length && char.IsLetterOrDigit(text[index]) && char.IsLetterOrDigit(text[index - 1]);) index++;
        return index;
    }

    /// <summary>For patterns without a bound: nothing that a refused match spans could be accepted on its own.</summary>
    protected virtual bool SkipsRefused => false;

    /// <summary>Whether what stands between <paramref name="start"/> and <paramref name="end"/> is the thing, check digits and neighbours included.</summary>
    protected abstract bool Accepts(string text, int start, int end);
}
