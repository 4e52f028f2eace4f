using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>
/// The texts about to be released, indexed so that each value of the input costs only its own length to look up: a set of four-character
/// starts rejects nearly all, a suffix array finds the rest. Case is ignored.
/// </summary>
internal sealed class EchoIndex
{
    /// <summary>Shortest text, and fewest digits of a number, that count as an echo.</summary>
    public const int ShortestText = 4, FewestDigits = 6;

    /// <summary>Longer values are looked up in pieces of this length, so that a slice of a long value is found as well.</summary>
    public const int PieceChars = 256;

    private const char Separator = '\0';

    private readonly string _joined;
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);
    private readonly int[] _suffixes;
    private readonly HashSet<ulong> _fours = [];
    private readonly HashSet<(int First, int Length)> _values = [], _numbers = [], _public = [];

    public EchoIndex(IEnumerable<string> texts)
    {
        var joined = new System.Text.StringBuilder();
        foreach (var text in texts)
        {
            if (text.Length >= ShortestText && _starts.TryAdd(text, joined.Length)) joined.Append(Fold(text)).Append(Separator);
        }

        _joined = joined.ToString();
        var suffixes = new List<int>(_joined.Length);
        for (var at = 0; at + ShortestText <= _joined.Length; at++)
        {
            if (_joined.AsSpan(at, ShortestText).Contains(Separator)) continue;
            suffixes.Add(at);
            _fours.Add(Four(_joined.AsSpan(at)));
        }

        _suffixes = [.. suffixes];
        Array.Sort(_suffixes, (left, right) => Piece(left).SequenceCompareTo(Piece(right)));
    }

    public bool IsEmpty => _suffixes.Length == 0;

    public static string Fold(string text) => text.ToLowerInvariant().Replace('\n', ' ').Replace('\t', ' ');

    /// <param name="folded">A string value of the input, clean, trimmed and folded.</param>
    public void AddValue(ReadOnlySpan<char> folded)
    {
        for (; folded.Length > PieceChars; folded = folded[Math.Min(PieceChars, folded.Length - PieceChars)..]) Add(_values, folded[..PieceChars]);
        Add(_values, folded);
    }

    /// <param name="digits">The digits of a whole number of the input.</param>
    public void AddNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length is >= FewestDigits and <= PieceChars) Add(_numbers, digits);
    }

    /// <param name="folded">A key of the input: column names are public, also where a value equals one.</param>
    public void AddKey(ReadOnlySpan<char> folded)
    {
        if (folded.Length <= PieceChars) Add(_public, folded);
    }

    /// <summary>Where values of the input stand in each text.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Finding>> Findings()
    {
        var longest = new int[_joined.Length];
        foreach (var (first, length) in _values.Except(_public)) Mark(longest, first, length, wholeNumber: false);
        foreach (var (first, length) in _numbers.Except(_public)) Mark(longest, first, length, wholeNumber: true);

        var found = new Dictionary<string, IReadOnlyList<Finding>>(StringComparer.Ordinal);
        foreach (var (text, start) in _starts)
        {
            var findings = new List<Finding>();
            for (var at = 0; at < text.Length; at++)
            {
                if (longest[start + at] > 0) findings.Add(new Finding(at, longest[start + at], "data"));
            }

            if (findings.Count > 0) found[text] = findings;
        }

        return found;
    }

    private void Mark(int[] longest, int first, int length, bool wholeNumber)
    {
        var pattern = _joined.AsSpan(_suffixes[first], length);
        for (var rank = first; rank < _suffixes.Length && Piece(_suffixes[rank]).StartsWith(pattern); rank++)
        {
            var at = _suffixes[rank];
            if (wholeNumber && (Context.DigitAt(_joined, at - 1) || Context.DigitAt(_joined, at + length))) continue;
            longest[at] = Math.Max(longest[at], length);
        }
    }

    private void Add(HashSet<(int, int)> into, ReadOnlySpan<char> folded)
    {
        if (folded.Length < ShortestText || !_fours.Contains(Four(folded))) return;
        var (low, high) = (0, _suffixes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Piece(_suffixes[middle]).SequenceCompareTo(folded) < 0) low = middle + 1;
            else high = middle;
        }

        if (low < _suffixes.Length && Piece(_suffixes[low]).StartsWith(folded)) into.Add((low, folded.Length));
    }

    private ReadOnlySpan<char> Piece(int at) => _joined.AsSpan(at, Math.Min(PieceChars, _joined.Length - at));

    private static ulong Four(ReadOnlySpan<char> text) => text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);
}
