using System.Text;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Tokens;

/// <summary>
/// Turns rising offsets into positions. Each line is counted once, from left to right, so the whole costs linear time;
/// in ASCII text nothing is counted at all.
/// </summary>
internal struct PositionTracker(string text)
{
    private readonly bool ascii = Ascii.IsValid(text);
    private int mark;
    private int markBytes;
    private int markColumn;

    public int Line { get; private set; } = 1;

    public int LineStart { get; private set; }

    public void NextLine(int start)
    {
        Line++;
        LineStart = mark = start;
        markBytes = markColumn = 0;
    }

    /// <summary>The position of an offset on the current line.</summary>
    public SourcePosition At(int offset)
    {
        if (ascii) return new SourcePosition(Line, offset - LineStart, offset - LineStart);
        if (offset < mark) (mark, markBytes, markColumn) = (LineStart, 0, 0);
        for (; mark < offset; mark++)
        {
            var c = text[mark];
            if (char.IsLowSurrogate(c)) continue;
            markColumn++;
            markBytes += c < 0x80 ? 1 : c < 0x800 ? 2 : char.IsHighSurrogate(c) ? 4 : 3;
        }
        return new SourcePosition(Line, markBytes, markColumn);
    }
}
