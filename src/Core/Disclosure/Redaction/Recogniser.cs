namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>A stretch of text that is personal data or a secret.</summary>
internal readonly record struct Finding(int Start, int Length, string Kind);

/// <summary>Finds one kind of personal data or secret. Linear in the length of the text, whatever the text is.</summary>
internal abstract class Recogniser(string kind)
{
    /// <summary>One of <see cref="Text.RedactionMarks.Kinds"/>.</summary>
    public string Kind { get; } = kind;

    /// <param name="text">As <see cref="PlainView"/> gives it.</param>
    public abstract IEnumerable<Finding> Find(string text);

    protected Finding Found(int start, int end) => new(start, end - start, Kind);
}
