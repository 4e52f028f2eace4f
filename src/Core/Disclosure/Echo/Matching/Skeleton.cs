using System.Text;

namespace RemoteExecutor.Core.Disclosure.Echo.Matching;

/// <summary>
/// The letters and digits of a text, folded, with where each came from and where words begin. Separators are gone: a value split by any of
/// them has the same skeleton as the value.
/// </summary>
internal sealed class Skeleton
{
    /// <summary>Separates pieces that do not belong together; matches nothing and ends every window.</summary>
    public const char Barrier = '\u0001';

    private char[] _chars = new char[256];
    private int[] _sources = new int[256];
    private byte[] _starts = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>Index in the source text of each character.</summary>
    public ReadOnlySpan<int> Sources => _sources.AsSpan(0, Length);

    public bool IsDigits { get; private set; }

    /// <summary>Words, counted by their hard and soft starts.</summary>
    public int Words { get; private set; }

    /// <summary>A word begins here: after a separator, or where letters and digits meet or a capital follows a small letter.</summary>
    public bool StartsWord(int at) => at >= Length || _starts[at] != 0;

    /// <summary>A word begins here, and a separator stands before it.</summary>
    public bool FollowsSeparator(int at) => at >= Length || _starts[at] == 2;

    public Skeleton Read(ReadOnlySpan<char> text)
    {
        (Length, Words, IsDigits) = (0, 0, true);
        var (boundary, previous) = ((byte)2, '\0');
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            var folded = LetterFold.Of(c);
            if (folded > LetterFold.Surrogate)
            {
                if (boundary == 0 && IsSoft(previous, c)) boundary = 1;
                Append(folded, at, boundary);
                (boundary, previous) = (0, c);
            }
            else if (folded == LetterFold.Separator)
            {
                boundary = 2;
                if (c == Barrier) Append(LetterFold.Separator, at, 2);
            }
            else if (folded != LetterFold.Invisible)
            {
                at += AppendRare(text[at..], at, folded, ref boundary);
                previous = c;
            }
        }

        return this;
    }

    /// <returns>How many more characters of the text were taken.</returns>
    private int AppendRare(ReadOnlySpan<char> text, int at, char folded, ref byte boundary)
    {
        if (folded == LetterFold.Several)
        {
            foreach (var part in LetterFold.SeveralOf(text[0]))
            {
                Append(part, at, boundary);
                boundary = 0;
            }

            return 0;
        }

        if (Rune.DecodeFromUtf16(text, out var rune, out var taken) != System.Buffers.OperationStatus.Done || LetterFold.Of(rune) is not { } letter)
        {
            boundary = 2;
            return taken - 1;
        }

        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..letter.EncodeToUtf16(units)])
        {
            Append(unit, at, boundary);
            boundary = 0;
        }

        return taken - 1;
    }

    private static bool IsSoft(char before, char here) =>
        char.IsAsciiDigit(before) != char.IsAsciiDigit(here) || (char.IsUpper(here) && char.IsLower(before));

    private void Append(char c, int source, byte boundary)
    {
        if (Length == _chars.Length)
        {
            Array.Resize(ref _chars, Length * 2);
            Array.Resize(ref _sources, Length * 2);
            Array.Resize(ref _starts, Length * 2);
        }

        _chars[Length] = c;
        _sources[Length] = source;
        _starts[Length++] = boundary;
        if (boundary != 0) Words++;
        if (!char.IsAsciiDigit(c)) IsDigits = false;
    }
}
