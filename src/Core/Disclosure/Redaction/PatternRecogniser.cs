using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>
/// A recogniser by regular expression. The non-backtracking engine is linear but has no look-around, so <see cref="Accepts"/> looks at
/// the neighbours. Patterns match short stretches: after a refused match the search goes on one character later.
/// </summary>
internal abstract class PatternRecogniser(string kind, params string[] patterns) : Recogniser(kind)
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly Regex[] _patterns = Array.ConvertAll(patterns, pattern => new Regex(pattern, Linear));

    public override IEnumerable<Finding> Find(string text)
    {
        foreach (var pattern in _patterns)
        {
            for (var match = pattern.Match(text); match.Success;)
            {
                var accepted = Accepts(text, match.Index, match.Index + match.Length);
                if (accepted) yield return new Finding(match.Index, match.Length, Kind);
                match = pattern.Match(text, accepted ? match.Index + match.Length : match.Index + 1);
            }
        }
    }

    /// <summary>Whether what stands between <paramref name="start"/> and <paramref name="end"/> is the thing, check digits and neighbours included.</summary>
    protected abstract bool Accepts(string text, int start, int end);
}
