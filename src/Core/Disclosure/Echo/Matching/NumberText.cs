namespace RemoteExecutor.Core.Disclosure.Echo.Matching;

/// <summary>The one spelling under which a number is compared: no sign, no grouping, no zeros that say nothing.</summary>
internal static class NumberText
{
    /// <param name="digits">ASCII digits.</param>
    /// <param name="fraction">How many of them stand behind the decimal point.</param>
    /// <param name="into">At least <see cref="EchoKey.MostDigits"/> + 2 characters.</param>
    /// <returns>Length of the spelling; 0 when it has too few or too many digits to count as a value.</returns>
    public static int Write(ReadOnlySpan<char> digits, int fraction, Span<char> into)
    {
        if (digits.Length > EchoKey.MostDigits * 2) return 0;
        var whole = digits[..^fraction].TrimStart('0');
        var rest = digits[^fraction..].TrimEnd('0');
        var significant = whole.IsEmpty ? rest.TrimStart('0').Length : whole.Length + rest.Length;
        if (significant < EchoKey.FewestDigits || whole.Length + rest.Length > EchoKey.MostDigits) return 0;

        whole.CopyTo(into);
        if (rest.IsEmpty) return whole.Length;
        into[whole.Length] = '.';
        rest.CopyTo(into[(whole.Length + 1)..]);
        return whole.Length + 1 + rest.Length;
    }

    /// <summary>
    /// Digits behind the decimal point of a value such as <c>1,234.50</c> or <c>1.234,50</c>; 0 for what has no point, or several such as a date.
    /// </summary>
    public static int FractionOf(ReadOnlySpan<char> value)
    {
        var point = value.LastIndexOfAny('.', ',');
        if (point < 0) return 0;
        var fraction = value[(point + 1)..];
        if (fraction.IsEmpty || fraction.ContainsAnyExceptInRange('0', '9')) return 0;
        if (value[..point].IndexOfAnyExceptInRange('0', '9') < 0 || value[0] is '-' or '+') return value[point] == '.' || fraction.Length != 3 ? fraction.Length : 0;
        // Grouped: the point differs from what separates the groups, and all groups after the first have three digits.
        var separator = value[..point].LastIndexOfAnyExceptInRange('0', '9');
        return value[separator] != value[point] && point - separator == 4 ? fraction.Length : 0;
    }
}
