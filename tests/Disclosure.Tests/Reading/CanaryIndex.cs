using System.Text;
using RemoteExecutor.Disclosure.Tests.Canaries;

namespace RemoteExecutor.Disclosure.Tests.Reading;

/// <summary>
/// Tells which parts of which canaries stand in a text. A part counts from eight characters on, from four where they are
/// ideographs: shorter ones stand in any text by chance, in one of its many readings.
/// </summary>
internal sealed class CanaryIndex
{
    private const int Fewest = 8, FewestIdeographs = 4, Ideographs = 0x2E80;

    private readonly Dictionary<string, (int Canary, int At)> _parts = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Canary> _canaries;
    private readonly string[] _folded;

    public CanaryIndex(IReadOnlyList<Canary> canaries)
    {
        _canaries = canaries;
        _folded = [.. canaries.Select(canary => Folded.Of(canary.Value))];
        for (var canary = 0; canary < _folded.Length; canary++)
        {
            foreach (var length in (int[])[FewestIdeographs, Fewest])
            {
                for (var at = 0; at + length <= _folded[canary].Length; at++)
                {
                    var part = _folded[canary].Substring(at, length);
                    if (length == Fewest || part.All(c => c >= Ideographs)) _parts.TryAdd(part, (canary, at));
                }
            }
        }
    }

    /// <summary>Marks what stands in a text that is <see cref="Folded"/> already.</summary>
    public void Mark(string folded, Leak leak)
    {
        var lookup = _parts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + FewestIdeographs <= folded.Length; at++)
        {
            foreach (var length in (ReadOnlySpan<int>)[FewestIdeographs, Fewest])
            {
                if (at + length > folded.Length) break;
                if (lookup.TryGetValue(folded.AsSpan(at, length), out var found)) leak.Add(_canaries[found.Canary], _folded[found.Canary], found.At, length);
            }
        }
    }
}

/// <summary>Which bytes of which canaries were seen; what was seen twice counts once.</summary>
internal sealed class Leak
{
    private readonly Dictionary<(Canary Canary, int At), int> _seen = [];

    public void Add(Canary canary, string folded, int at, int length)
    {
        for (var next = at; next < at + length; next++) _seen[(canary, next)] = Encoding.UTF8.GetByteCount(folded.AsSpan(next, 1));
    }

    /// <summary>Bytes of letters and digits, UTF-8.</summary>
    public int Bytes => _seen.Values.Sum();

    /// <summary>Of personal data and secrets.</summary>
    public int SensitiveBytes => _seen.Where(seen => seen.Key.Canary.Class != CanaryClass.Other).Sum(seen => seen.Value);

    /// <summary>Column → bytes.</summary>
    public override string ToString() =>
        string.Join(", ", _seen.GroupBy(seen => seen.Key.Canary.Column).OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key} {column.Sum(seen => seen.Value)}"));
}
