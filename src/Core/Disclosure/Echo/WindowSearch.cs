using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Views;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>Looks windows of one reading of a text up among values. Work is linear in the text: every window is at most 64 characters.</summary>
internal sealed class WindowSearch
{
    private readonly List<(int Start, int End)> _found = [];
    private readonly NumberSearch _numbers = new();
    private bool _isCertain;
    private ulong[] _sums = [];
    private bool[] _parts = [];

    public Skeleton Skeleton { get; } = new();

    /// <summary>Look-ups so far.</summary>
    public long Work { get; private set; }

    public void Read(TextView view)
    {
        _isCertain = view.IsCertain;
        Skeleton.Read(view.Text);
        var length = Skeleton.Length;
        if (_sums.Length <= length) (_sums, _parts) = (new ulong[(length * 2) + 1], new bool[(length * 2) + 1]);
        _sums[0] = 0;
        for (var at = 0; at < length; at++) _sums[at + 1] = EchoKey.Step(_sums[at], Skeleton.Chars[at]);
        _numbers.Read(Skeleton, view.Text);
    }

    /// <returns>Stretches of the skeleton that are values; valid until the next call.</returns>
    public IReadOnlyList<(int Start, int End)> Find(IEchoKeys keys)
    {
        _found.Clear();
        Work += Skeleton.Length;
        FindParts(keys);
        FindWords(keys);
        if (_isCertain && keys.ShortInsideWords) FindInsideWords(keys);
        if (_isCertain) _numbers.Find(keys, _found);
        return _found;
    }

    /// <summary>Long values and parts of them, at any place: two parts in a row, or a part with which a whole value begins.</summary>
    private void FindParts(IEchoKeys keys)
    {
        var last = Skeleton.Length - EchoKey.PartChars;
        for (var at = 0; at <= last; at++) _parts[at] = keys.Contains(EchoKind.Part, Key(EchoKind.Part, at, EchoKey.PartChars));
        var coveredTo = 0;
        for (var at = 0; at <= last; at++)
        {
            if (!_parts[at]) continue;
            var end = at + keys.Stride <= last && _parts[at + keys.Stride] ? at + keys.Stride + EchoKey.PartChars : 0;
            // Inside a long value its parts have said it already.
            if (at + EchoKey.PartChars > coveredTo) end = Math.Max(end, WholeFrom(keys, at));
            if (end == 0) continue;
            _found.Add((at, end));
            coveredTo = Math.Max(coveredTo, end);
        }
    }

    /// <returns>End of the longest whole value that begins here; 0 when none does.</returns>
    private int WholeFrom(IEchoKeys keys, int at)
    {
        for (var length = Math.Min(EchoKey.LongestWhole, Skeleton.Length - at); length >= EchoKey.PartChars; length--)
        {
            if (Has(keys, EchoKind.Whole, at, length)) return at + length;
        }

        return 0;
    }

    /// <summary>Values, and whole words of values, that begin and end where words of the text do.</summary>
    private void FindWords(IEchoKeys keys)
    {
        var fewest = _isCertain ? EchoKey.ShortestChars : EchoKey.PartChars;
        for (var at = 0; at < Skeleton.Length; at++)
        {
            if (!Skeleton.StartsWord(at)) continue;
            var words = 1;
            var most = Math.Min(EchoKey.LongestWhole, Skeleton.Length - at);
            for (var length = 1; length <= most; length++)
            {
                if (!Skeleton.StartsWord(at + length)) continue;
                if (length >= fewest && IsValue(keys, at, length, words)) _found.Add((at, at + length));
                words++;
            }
        }
    }

    private bool IsValue(IEchoKeys keys, int at, int length, int words)
    {
        if (length >= EchoKey.PartChars) return Has(keys, EchoKind.Whole, at, length);
        return ((words == 1 || words == length) && Has(keys, EchoKind.Short, at, length)) || (words > 1 && Has(keys, EchoKind.ShortWords, at, length));
    }

    private void FindInsideWords(IEchoKeys keys)
    {
        var start = 0;
        for (var end = 1; end <= Skeleton.Length; end++)
        {
            if (Skeleton.FollowsSeparator(end)) start = end;
            for (var length = EchoKey.ShortestChars; length < EchoKey.PartChars && end - length >= start; length++)
            {
                if (Has(keys, EchoKind.Short, end - length, length)) _found.Add((end - length, end));
            }
        }
    }

    private bool Has(IEchoKeys keys, EchoKind kind, int at, int length)
    {
        Work++;
        return keys.Contains(kind, Key(kind, at, length))
            && (keys.PublicNames.Count == 0 || !keys.PublicNames.Contains(Skeleton.Chars.Slice(at, length).ToString()));
    }

    private ulong Key(EchoKind kind, int at, int length) => EchoKey.Of(kind, EchoKey.Window(_sums, at, length));
}
