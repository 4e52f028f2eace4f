using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>Finds the numbers of a text among values, however they are grouped.</summary>
internal sealed class NumberSearch
{
    private const int MostRuns = EchoKey.MostDigits;

    private readonly List<(int Start, int End)> _runs = [];
    private readonly List<(int Start, int End, ulong Key)> _numbers = [];

    /// <summary>Notes the fingerprints of all numbers that the digits of the text can be read as.</summary>
    public void Read(Skeleton skeleton, string text)
    {
        _runs.Clear();
        _numbers.Clear();
        var chars = skeleton.Chars;
        for (var at = 0; at < chars.Length; at++)
        {
            if (!char.IsAsciiDigit(chars[at])) continue;
            var end = at + 1;
            while (end < chars.Length && char.IsAsciiDigit(chars[end]) && !skeleton.StartsWord(end)) end++;
            _runs.Add((at, end));
            at = end - 1;
        }

        for (var first = 0; first < _runs.Count; first++) ReadFrom(first, skeleton, text);
    }

    public void Find(IEchoKeys keys, List<(int, int)> found)
    {
        foreach (var (start, end, key) in _numbers)
        {
            if (keys.Contains(EchoKind.Number, key)) found.Add((start, end));
        }
    }

    /// <summary>Reads the runs of digits from this one on as one number, then those from it to the next but one, and so on while they hang together.</summary>
    private void ReadFrom(int first, Skeleton skeleton, string text)
    {
        var start = _runs[first].Start;
        // The digits behind a point are no number of their own.
        if (skeleton.Sources[start] is > 1 and var at && text[at - 1] == '.' && char.IsAsciiDigit(text[at - 2])) return;
        var grouping = new Grouping();
        for (var last = first; last < _runs.Count && last - first < MostRuns; last++)
        {
            var (runStart, end) = _runs[last];
            if (end - start > EchoKey.MostDigits) return;
            if (last > first)
            {
                var gapStart = skeleton.Sources[runStart - 1] + 1;
                if (_runs[last - 1].End != runStart || !grouping.Continues(text.AsSpan(gapStart, skeleton.Sources[runStart] - gapStart), last - first, end - runStart)) return;
            }
            else
            {
                grouping.Begin(end - runStart);
            }

            var digits = skeleton.Chars[start..end];
            if (grouping.IsWhole(digits.Length)) Add(start, end, KeyOf(digits, grouping.Fraction, skeleton, text, end));
            if (grouping.MayEndInAFraction) Add(start, end, KeyOf(digits, end - runStart, skeleton, text, end));
        }
    }

    private void Add(int start, int end, ulong key)
    {
        if (key != 0) _numbers.Add((start, end, key));
    }

    /// <returns>The number's fingerprint, an exponent applied; 0 when it is none that counts.</returns>
    private static ulong KeyOf(ReadOnlySpan<char> digits, int fraction, Skeleton skeleton, string text, int end)
    {
        Span<char> number = stackalloc char[(EchoKey.MostDigits * 3) + 2];
        digits.CopyTo(number);
        var length = digits.Length;
        if (Exponent(text, skeleton.Sources[end - 1] + 1) is { } exponent and not 0)
        {
            fraction -= exponent;
            if (fraction < 0)
            {
                number.Slice(length, -fraction).Fill('0');
                (length, fraction) = (length - fraction, 0);
            }
            else if (fraction > length)
            {
                var zeros = fraction - length;
                number[..length].CopyTo(number[zeros..]);
                number[..zeros].Fill('0');
                length = fraction;
            }
        }

        Span<char> spelled = stackalloc char[EchoKey.MostDigits + 2];
        var written = NumberText.Write(number[..length], fraction, spelled);
        return written == 0 ? 0 : EchoKey.Of(EchoKind.Number, spelled[..written]);
    }

    /// <summary>The exponent that follows, within ±30.</summary>
    private static int? Exponent(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] is not ('e' or 'E')) return null;
        var sign = text[at + 1] is '-' ? -1 : 1;
        at += text[at + 1] is '+' or '-' ? 2 : 1;
        var value = 0;
        var end = at;
        for (; end < text.Length && end < at + 2 && char.IsAsciiDigit(text[end]); end++) value = (value * 10) + text[end] - '0';
        return end > at && value <= 30 ? sign * value : null;
    }
}
