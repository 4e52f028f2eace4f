using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>
/// How runs of digits hang together: grouped like a number (<c>1,234,567.5</c>), with one separator between (<c>555-0142-11</c>), or digit by digit with anything
/// short in between (<c>7-3-9-1</c>).
/// </summary>
internal struct Grouping
{
    // Digits that are not grouped like a number are one only from here on: otherwise every "10 20 30" would be. Single digits with commas or spaces between
    // them are mostly a list.
    private const int FewestSplit = 8, FewestListed = 10, MostGap = 3, MostGapWithPoint = (2 * MostGap) + 1;

    private bool _isGrouped, _isSingle, _hasPoint;
    private char _gap;
    private int _runs, _lastRun;
    private string? _separator;

    /// <summary>Digits behind a decimal point that stood between single digits.</summary>
    public int Fraction { get; private set; }

    public readonly bool MayEndInAFraction => _runs > 1 && _isGrouped && _gap is '.' or ',';

    public void Begin(int digits)
    {
        this = default;
        (_isGrouped, _isSingle, _runs, _lastRun) = (true, digits == 1, 1, digits);
    }

    /// <returns>Whether the next run belongs to the same number.</returns>
    public bool Continues(ReadOnlySpan<char> gap, int runsBefore, int digits)
    {
        _isSingle &= digits == 1;
        if (gap.IsEmpty || gap.Length > (!_isSingle ? 1 : gap.Contains('.') ? MostGapWithPoint : MostGap)) return false;
        _separator ??= gap.ToString();
        if (_hasPoint) Fraction += digits;
        if (_isSingle && !gap.SequenceEqual(_separator))
        {
            if (_hasPoint || gap.IndexOfAny('.', ',') < 0) return false;
            (_hasPoint, Fraction) = (true, digits);
        }

        _isGrouped &= gap.Length == 1 && gap[0] is '.' or ',' or '\'' or '_' or ' ' or '\u00A0' or '\u202F' or '’';
        _isGrouped &= runsBefore == 1 || _lastRun == 3;
        (_gap, _runs, _lastRun) = (gap[0], _runs + 1, digits);
        return true;
    }

    /// <summary>Whether all digits so far may be one number without a fraction other than <see cref="Fraction"/>.</summary>
    public readonly bool IsWhole(int digits)
    {
        if (_runs == 1) return true;
        if (_isGrouped) return _gap != '.' || _lastRun == 3;
        return digits >= (!_isSingle ? FewestSplit : _separator.AsSpan().ContainsAnyExcept(' ', ',') ? EchoKey.FewestDigits : FewestListed);
    }
}
