namespace RemoteExecutor.Core.Contracts.Reading;

/// <summary>Collects everything that is wrong with a request, so that the caller learns all of it at once. Bounded, whatever was sent.</summary>
public sealed class FieldErrors
{
    /// <summary>The key of faults that belong to the body as a whole.</summary>
    public const string Body = "body";

    private const int MaxFields = 64;
    private const int MaxSentences = 20;

    private readonly SortedDictionary<string, List<string>> errors = new(StringComparer.Ordinal);

    public bool Any => errors.Count > 0;

    /// <summary>Sentences by field. They name fields and limits, never a submitted value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByField =>
        errors.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value);

    public void Add(string field, string sentence)
    {
        if (!errors.TryGetValue(field, out var sentences))
        {
            if (errors.Count == MaxFields) return;
            errors[field] = sentences = [];
        }

        if (sentences.Count < MaxSentences) sentences.Add(sentence);
    }
}
