namespace RemoteExecutor.Core.Guard.Python.Tokens;

/// <summary>What a line's indentation means. Widths are counted twice, with tabs of eight and of one, so that a mixture whose meaning depends on the tab size is found.</summary>
internal sealed class IndentationStack
{
    private const int MaxLevels = 100;
    private const int TabSize = 8;

    private readonly Stack<(int Column, int AlternateColumn)> levels = new([(0, 0)]);

    public enum Step
    {
        Same,
        Indent,
        Dedent,
        Inconsistent,
        TooDeep,
        NoMatch,
    }

    public static (int Column, int AlternateColumn) Advance((int Column, int AlternateColumn) at, char c) => c switch
    {
        ' ' => (at.Column + 1, at.AlternateColumn + 1),
        '\t' => ((at.Column / TabSize + 1) * TabSize, at.AlternateColumn + 1),
        _ => (0, 0),
    };

    /// <summary>Moves to a line's indentation; <paramref name="dedents"/> tells how many blocks it ends.</summary>
    public Step MoveTo((int Column, int AlternateColumn) line, out int dedents)
    {
        dedents = 0;
        var top = levels.Peek();
        if (line.Column > top.Column)
        {
            if (levels.Count >= MaxLevels) return Step.TooDeep;
            if (line.AlternateColumn <= top.AlternateColumn) return Step.Inconsistent;
            levels.Push(line);
            return Step.Indent;
        }
        for (; line.Column < top.Column; top = levels.Peek(), dedents++) levels.Pop();
        if (line.Column != top.Column) return Step.NoMatch;
        if (line.AlternateColumn != top.AlternateColumn) return Step.Inconsistent;
        return dedents > 0 ? Step.Dedent : Step.Same;
    }
}
