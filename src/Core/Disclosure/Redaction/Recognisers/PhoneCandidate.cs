namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>Digits in groups, as phone numbers are written: at most eight groups and 17 digits, between which one to three signs stand.</summary>
internal ref struct PhoneCandidate
{
    private const int MostDigits = 17, MostGroups = 8, MostExtension = 6, MostSigns = 3, FarthestExtension = 14;

    private readonly Span<char> _digits, _lengths, _signs;

    private readonly Span<int> _ends;

    private int _count;

    /// <param name="text">The text.</param>
    /// <param name="start">A digit, a plus or a bracket.</param>
    /// <param name="space">Room for digits, lengths and signs: <see cref="Space"/>.</param>
    /// <param name="ends">Room for the groups' ends.</param>
    public PhoneCandidate(string text, int start, Span<char> space, Span<int> ends)
    {
        Start = start;
        _digits = space[..MostDigits];
        _lengths = space[MostDigits..(MostDigits + MostGroups)];
        _signs = space[(MostDigits + MostGroups)..];
        _ends = ends;
        var at = start;
        while (at < text.Length && text[at] is '+' or '(' or ' ' && at - start < MostSigns) at++;
        while (Groups < MostGroups && Read(text, ref at)) { }
    }

    public const int Space = MostDigits + MostGroups + MostGroups;

    public const int Ends = MostGroups;

    public int Start { get; }

    public int Groups { get; private set; }

    public readonly int End => _ends[Groups - 1];

    public readonly ReadOnlySpan<char> Digits => _digits[.._count];

    /// <summary>How many digits each group has: 334 for (212) 555-0142.</summary>
    public readonly ReadOnlySpan<char> Lengths => _lengths[..Groups];

    /// <summary>One sign for each gap; a blank only where nothing else stands.</summary>
    public readonly ReadOnlySpan<char> Signs => _signs[..Math.Max(0, Groups - 1)];

    /// <summary>Leaves the last group out: what is left may be the number, and the group a number of its own.</summary>
    public void DropLast()
    {
        Groups--;
        _count -= _lengths[Groups] - '0';
    }

    /// <summary>End with <c>x123</c> or <c>ext. 123</c>, where it follows.</summary>
    public readonly int EndWithExtension(string text)
    {
        var at = End;
        while (at < text.Length && text[at] == ' ' && at - End < 2) at++;
        var rest = text.AsSpan(at);
        var word = rest.StartsWith("extension", StringComparison.OrdinalIgnoreCase) ? 9 : rest.StartsWith("ext", StringComparison.OrdinalIgnoreCase) ? 3 : rest.StartsWith("x", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        if (word == 0) return End;
        at += word;
        while (at < text.Length && text[at] is '.' or ' ' && at - End < FarthestExtension) at++;
        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - digits < MostExtension) at++;
        return at > digits && !Context.LetterOrDigitAt(text, at) ? at : End;
    }

    /// <summary>Reads a group and the signs after it; false when the number ends here.</summary>
    private bool Read(string text, ref int at)
    {
        var first = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at == first || _count + at - first > MostDigits) return false;
        text.AsSpan(first, at - first).CopyTo(_digits[_count..]);
        _count += at - first;
        _lengths[Groups] = (char)('0' + at - first);
        _ends[Groups] = at;
        var signs = at;
        while (at < text.Length && at - signs < MostSigns && text[at] is ' ' or '-' or '.' or '/' or '(' or ')') at++;
        var sign = text.AsSpan(signs, at - signs).Trim(' ');
        _signs[Groups++] = sign.IsEmpty ? ' ' : sign[0];
        return at > signs;
    }
}
