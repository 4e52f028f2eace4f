using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Views;
using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>Finds where values stand in one text, in every reading of it.</summary>
internal sealed class EchoSearch(IReadOnlyList<IEchoKeys> values)
{
    // Eight thousand characters of ordinary output take some 200,000 look-ups. Text that takes this many was made to.
    private const int MostWork = 1_500_000;

    private readonly WindowSearch _windows = new();

    /// <returns>Findings in order, without overlaps: the whole text when it takes too long to compare.</returns>
    public IReadOnlyList<Finding> Find(string text)
    {
        var covered = new bool[text.Length];
        var most = _windows.Work + MostWork;
        foreach (var view in TextReadings.Of(text))
        {
            _windows.Read(view);
            foreach (var keys in values)
            {
                if (_windows.Work > most) return [new Finding(0, text.Length, "data")];
                foreach (var (start, end) in _windows.Find(keys)) Cover(text, covered, view, start, end);
            }
        }

        return Findings(covered);
    }

    private void Cover(string text, bool[] covered, TextView view, int start, int end)
    {
        var (from, to) = (int.MaxValue, 0);
        for (var at = start; at < end; at++)
        {
            var source = _windows.Skeleton.Sources[at];
            (from, to) = (Math.Min(from, view.From[source]), Math.Max(to, view.To[source]));
        }

        if (!OrdinaryWords.Are(text, from, to)) covered.AsSpan(from, to - from).Fill(true);
    }

    private static List<Finding> Findings(bool[] covered)
    {
        var findings = new List<Finding>();
        for (var at = 0; at < covered.Length; at++)
        {
            if (!covered[at]) continue;
            var end = at;
            while (end < covered.Length && covered[end]) end++;
            findings.Add(new Finding(at, end - at, "data"));
            at = end;
        }

        return findings;
    }
}
