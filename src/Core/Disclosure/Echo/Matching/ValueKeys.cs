namespace RemoteExecutor.Core.Disclosure.Echo.Matching;

/// <summary>Takes values one by one and adds their fingerprints to a filter. Holds one slice of one value.</summary>
internal sealed class ValueKeys(EchoFilter filter)
{
    /// <summary>Longest value whose words count on their own, in characters and words: longer ones are prose.</summary>
    public const int LongestField = 64, MostWords = 6;

    private const int SliceChars = 32 << 10, SliceOverlap = 32, RecentLog2 = 14, DateDigits = 8;

    private readonly Skeleton _skeleton = new();
    private readonly ulong[] _recent = new ulong[1 << RecentLog2];
    private readonly char[] _number = new char[EchoKey.MostDigits + 2];
    private readonly int[] _starts = new int[MostWords + 1];

    /// <summary>Values that were read, empty ones not counted.</summary>
    public long Values { get; private set; }

    public void Add(ReadOnlySpan<char> value)
    {
        while (value.Length > SliceChars)
        {
            AddSlice(value[..SliceChars]);
            value = value[(SliceChars - SliceOverlap)..];
        }

        if (value.Length >= EchoKey.ShortestChars) AddSlice(value);
    }

    public void AddPublicName(ReadOnlySpan<char> name)
    {
        if (name.Length <= LongestField * 2 && _skeleton.Read(name).Length > 0) filter.AddPublicName(_skeleton.Chars.ToString());
    }

    private void AddSlice(ReadOnlySpan<char> value)
    {
        Values++;
        if (WasRecent(value)) return;
        _skeleton.Read(value);
        var chars = _skeleton.Chars;
        if (chars.Length < EchoKey.ShortestChars) return;
        if (_skeleton.IsDigits)
        {
            AddNumber(chars, NumberText.FractionOf(value.Trim()));
            if (value.Length <= LongestField) AddWords(chars);
            return;
        }

        if (value.Length <= EchoKey.MostDigits && AddExponent(value)) return;
        // The date of an ISO 8601 time.
        if (value.Length > 10 && value[10] == 'T' && chars.Length >= DateDigits && !chars[..DateDigits].ContainsAnyExceptInRange('0', '9')) AddNumber(chars[..DateDigits], 0);
        AddWhole(chars);
        if (chars.Length > EchoKey.PartChars * 2 - 1)
        {
            for (var at = 0; at + EchoKey.PartChars <= chars.Length; at += filter.Stride) AddPart(chars[at..]);
            if (chars.Length > EchoKey.LongestWhole)
            {
                // So that the end is found too.
                AddPart(chars[^EchoKey.PartChars..]);
                AddPart(chars[^(EchoKey.PartChars + filter.Stride)..]);
            }
        }

        if (value.Length <= LongestField) AddWords(chars);
    }

    private void AddWhole(ReadOnlySpan<char> chars)
    {
        if (chars.Length < EchoKey.PartChars)
        {
            filter.Add(EchoKind.Short, EchoKey.Of(EchoKind.Short, chars));
            if (_skeleton.Words > 1) filter.Add(EchoKind.ShortWords, EchoKey.Of(EchoKind.ShortWords, chars));
        }
        else if (chars.Length <= EchoKey.LongestWhole)
        {
            filter.Add(EchoKind.Whole, EchoKey.Of(EchoKind.Whole, chars));
            AddPart(chars);
        }
    }

    private void AddPart(ReadOnlySpan<char> chars) => filter.Add(EchoKind.Part, EchoKey.Of(EchoKind.Part, chars[..EchoKey.PartChars]));

    /// <summary>
    /// Words and pairs of neighbouring words: the host of an address, the name before it, a street without its number. Longer runs are made of
    /// pairs. Of a time, which is all digits, the date.
    /// </summary>
    private void AddWords(ReadOnlySpan<char> chars)
    {
        if (_skeleton.IsDigits)
        {
            if (chars.Length > DateDigits && _skeleton.FollowsSeparator(DateDigits)) AddNumber(chars[..DateDigits], 0);
            return;
        }

        var words = 0;
        for (var at = 0; at < chars.Length; at++)
        {
            if (!_skeleton.FollowsSeparator(at)) continue;
            if (words == MostWords) return;
            _starts[words++] = at;
        }

        _starts[words] = chars.Length;
        for (var first = 0; first < words; first++)
        {
            AddRun(chars, _starts[first], _starts[first + 1]);
            if (first + 2 <= words) AddRun(chars, _starts[first], _starts[first + 2]);
        }
    }

    private void AddRun(ReadOnlySpan<char> chars, int start, int end)
    {
        var run = chars[start..end];
        if (run.Length < EchoKey.PartChars || run.Length == chars.Length || run.Length > EchoKey.LongestWhole) return;
        if (run.ContainsAnyExceptInRange('0', '9')) filter.Add(EchoKind.Whole, EchoKey.Of(EchoKind.Whole, run));
        else AddNumber(run, 0);
    }

    private void AddNumber(ReadOnlySpan<char> digits, int fraction)
    {
        if (digits.Length > EchoKey.MostDigits * 2) return;
        var length = NumberText.Write(digits, Math.Min(fraction, digits.Length), _number);
        if (length > 0) filter.Add(EchoKind.Number, EchoKey.Of(EchoKind.Number, _number.AsSpan(0, length)));
    }

    /// <summary><c>1.234567e+06</c> is the number 1234567.</summary>
    private bool AddExponent(ReadOnlySpan<char> value)
    {
        if (!char.IsAsciiDigit(value[^1]) || value.IndexOfAny('e', 'E') < 0
            || !decimal.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)) return false;
        Span<char> plain = stackalloc char[64];
        if (!Math.Abs(number).TryFormat(plain, out var length, default, System.Globalization.CultureInfo.InvariantCulture)) return false;
        var text = plain[..length];
        var point = text.IndexOf('.');
        if (point >= 0) text[(point + 1)..].CopyTo(text[point..]);
        AddNumber(text[..(point < 0 ? length : length - 1)], point < 0 ? 0 : length - 1 - point);
        return true;
    }

    /// <summary>Categories and other values that come again and again are fingerprinted once in a while only.</summary>
    private bool WasRecent(ReadOnlySpan<char> value)
    {
        if (value.Length > LongestField) return false;
        var sum = EchoKey.Mix(EchoKey.Sum(value)) | 1;
        ref var slot = ref _recent[sum >> (64 - RecentLog2)];
        if (slot == sum) return true;
        slot = sum;
        return false;
    }
}
