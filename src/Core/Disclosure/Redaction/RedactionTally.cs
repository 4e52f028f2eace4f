namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>How many marks of each kind were set.</summary>
internal sealed class RedactionTally
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void Count(string kind) => _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
}
