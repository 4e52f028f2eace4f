namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>One way to read a text, with the place in the text that each character was read from.</summary>
/// <param name="Text">Pieces that do not belong together are separated by <see cref="Matching.Skeleton.Barrier"/>.</param>
/// <param name="From">Where the characters behind each character begin.</param>
/// <param name="To">Where they end, exclusive.</param>
/// <param name="IsCertain">False when the reading is a guess, so that short values found in it mean nothing.</param>
internal sealed record TextView(string Text, int[] From, int[] To, bool IsCertain = true)
{
    public static TextView Of(string text)
    {
        var (from, to) = (new int[text.Length], new int[text.Length]);
        for (var at = 0; at < text.Length; at++) (from[at], to[at]) = (at, at + 1);
        return new TextView(text, from, to);
    }
}

/// <summary>Puts a view together from pieces of another.</summary>
internal sealed class TextViewBuilder(TextView source)
{
    private readonly System.Text.StringBuilder _text = new();
    private readonly List<int> _from = [], _to = [];

    public int Length => _text.Length;

    /// <param name="c">The character that was read.</param>
    /// <param name="from">First character of the source behind it.</param>
    /// <param name="to">The one after the last.</param>
    public void Append(char c, int from, int to)
    {
        var (low, high) = (int.MaxValue, 0);
        for (var at = from; at < to; at++) (low, high) = (Math.Min(low, source.From[at]), Math.Max(high, source.To[at]));
        _text.Append(c);
        _from.Add(low);
        _to.Add(high);
    }

    public void Append(System.Text.Rune rune, int from, int to)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)]) Append(unit, from, to);
    }

    public void Barrier(int at)
    {
        if (_text.Length > 0 && _text[^1] != Matching.Skeleton.Barrier) Append(Matching.Skeleton.Barrier, at, at + 1);
    }

    public TextView Build(bool isCertain) => new(_text.ToString(), [.. _from], [.. _to], isCertain && source.IsCertain);
}
