using System.Numerics;

namespace RemoteExecutor.Disclosure.Tests.Channels;

/// <summary>A digit that came through a channel, or did not.</summary>
/// <param name="Value">Null when it was lost.</param>
/// <param name="Values">How many values it could have had.</param>
public readonly record struct Digit(BigInteger? Value, BigInteger Values)
{
    public static Digit Of(double? value, long values) => new(value is { } number && double.IsInteger(number) ? new BigInteger(number) : null, values);

    public static Digit Lost(long values) => new(null, values);
}

/// <summary>How much of a number came through, when it was sent digit by digit, the last one first, each to a base of its own.</summary>
internal static class ChannelCapacity
{
    /// <returns>Bits.</returns>
    public static double Of(IEnumerable<Digit> digits, BigInteger sent)
    {
        var bits = 0.0;
        foreach (var digit in digits)
        {
            sent = BigInteger.DivRem(sent, digit.Values, out var expected);
            if (digit.Value == expected) bits += BigInteger.Log(digit.Values, 2);
        }

        return bits;
    }
}
