using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>
/// A recogniser by regular expression. Patterns are made at build time, so that they cost nothing at start; each matches a bounded length
/// and has no two ways through the same characters, so that the search is linear. <see cref="Accepts"/> looks at the neighbours. After a
/// refused match the search goes on at the next word.
/// </summary>
internal abstract class PatternRecogniser(string kind, params Regex[] patterns) : Recogniser(kind)
{
    /// <summary>For every pattern.</summary>
    protected const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public IReadOnlyList<Regex> Patterns { get; } = patterns;

    public override IEnumerable<Finding> Find(string text)
    {
        if (!MayHold(text)) yield break;
        foreach (var pattern in Patterns)
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

    /// <summary>For long patterns: nothing that a refused match spans could be accepted on its own.</summary>
    protected virtual bool SkipsRefused => false;

    /// <summary>Whether what stands between <paramref name="start"/> and <paramref name="end"/> is the thing, check digits and neighbours included.</summary>
    protected abstract bool Accepts(string text, int start, int end);
}
