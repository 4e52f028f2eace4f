namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>
/// What is known of an expression without running it: the texts it may be, the things (dotted names) it may stand for.
/// <paramref name="Complete"/>: it can be nothing else.
/// </summary>
internal sealed record Value(IReadOnlyList<string> Texts, IReadOnlyList<string> Targets, bool Complete, bool IsPath = false)
{
    /// <summary>Alternatives beyond this are dropped, and longer texts not folded: a program can double a string on every line.</summary>
    public const int MaxAlternatives = 8;

    public const int MaxText = 512;

    public static Value Unknown { get; } = new([], [], false);

    /// <summary>Surely no text: a number, True, None.</summary>
    public static Value Plain { get; } = new([], [], true);

    public bool IsConstantText => Complete && Texts.Count > 0;

    public static Value Text(string text) => new([text], [], true);

    public static Value Of(IReadOnlyList<string> targets) => targets.Count == 0 ? Unknown : new Value([], targets, false);

    /// <summary>Every text of this with every text of the other.</summary>
    public Value Combine(Value other, Func<string, string, string> join, bool isPath)
    {
        var texts = (from left in Texts from right in other.Texts select (left, right)).Take(MaxAlternatives + 1).ToList();
        var kept = texts.Take(MaxAlternatives).Where(pair => pair.left.Length + pair.right.Length < MaxText).Select(pair => join(pair.left, pair.right)).ToList();
        return new Value(kept, [], Complete && other.Complete && kept.Count == texts.Count && kept.Count > 0, isPath);
    }
}
