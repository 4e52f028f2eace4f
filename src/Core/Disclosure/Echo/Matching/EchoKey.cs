using System.Runtime.CompilerServices;

namespace RemoteExecutor.Core.Disclosure.Echo.Matching;

/// <summary>What a fingerprint stands for; fingerprints of different kinds never meet.</summary>
internal enum EchoKind
{
    /// <summary>Eight characters of a longer value. Weak: two in a row, or a whole value that begins with it, make an echo.</summary>
    Part,

    /// <summary>A value, or whole words of one, of 8 to 64 characters.</summary>
    Whole,

    /// <summary>A value of 4 to 7 characters.</summary>
    Short,

    /// <summary>A value of 4 to 7 characters that has several words.</summary>
    ShortWords,

    /// <summary>A number: its digits, with the decimal point.</summary>
    Number,
}

/// <summary>64-bit fingerprints of skeletons. A polynomial, so that every window of a text costs one step, then mixed.</summary>
internal static class EchoKey
{
    public const int PartChars = 8, ShortestChars = 4, LongestWhole = 64;

    /// <summary>Fewest digits of a number that counts as a value.</summary>
    public const int FewestDigits = 6, MostDigits = 40;

    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong[] Powers = PowersOf(LongestWhole);

    public static ulong Step(ulong sum, char c) => unchecked((sum * Base) + c + 1);

    public static ulong Sum(ReadOnlySpan<char> chars)
    {
        var sum = 0UL;
        foreach (var c in chars) sum = Step(sum, c);
        return sum;
    }

    /// <summary>The sum of a window, from the sums of all starts of the text.</summary>
    public static ulong Window(ReadOnlySpan<ulong> sums, int start, int length) => unchecked(sums[start + length] - (sums[start] * Powers[length]));

    public static ulong Of(EchoKind kind, ulong sum) => Mix(unchecked(sum + (((ulong)kind + 1) * 0xD1B54A32D192ED03)));

    public static ulong Of(EchoKind kind, ReadOnlySpan<char> chars) => Of(kind, Sum(chars));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong x)
    {
        unchecked
        {
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }

    private static ulong[] PowersOf(int most)
    {
        var powers = new ulong[most + 1];
        powers[0] = 1;
        for (var at = 1; at <= most; at++) powers[at] = unchecked(powers[at - 1] * Base);
        return powers;
    }
}
