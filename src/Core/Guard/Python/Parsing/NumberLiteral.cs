using System.Globalization;
using System.Numerics;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>What a number token stands for.</summary>
internal static class NumberLiteral
{
    /// <summary>CPython's <c>sys.int_info.default_max_str_digits</c>: more would take quadratic time.</summary>
    private const int MaxDigits = 4300;

    public static (ConstantKind Kind, object Value) Parse(in SyntaxToken token, string text)
    {
        var literal = text[token.Offset..token.EndOffset];
        if (literal.Length == 1) return (ConstantKind.Integer, new BigInteger(literal[0] - '0'));
        if (literal.Contains('_')) literal = literal.Replace("_", "", StringComparison.Ordinal);
        if (literal[0] == '0' && !char.IsAsciiDigit(literal[1]) && BitsPerDigit(literal[1]) is var bits and > 0)
        {
            return (ConstantKind.Integer, ParseBits(literal.AsSpan(2), bits));
        }
        if (literal[^1] is 'j' or 'J') return (ConstantKind.Imaginary, ParseFloat(literal.AsSpan(0, literal.Length - 1)));
        if (literal.AsSpan().ContainsAny('.', 'e', 'E')) return (ConstantKind.Float, ParseFloat(literal));
        if (literal.Length <= MaxDigits) return (ConstantKind.Integer, BigInteger.Parse(literal, CultureInfo.InvariantCulture));
        throw SyntaxFault.At(
            token.Start.Line,
            0,
            $"Exceeds the limit ({MaxDigits} digits) for integer string conversion: value has {literal.Length} digits; use sys.set_int_max_str_digits() " +
            "to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.");
    }

    private static double ParseFloat(ReadOnlySpan<char> digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int BitsPerDigit(char prefix) => (char)(prefix | 0x20) switch
    {
        'x' => 4,
        'o' => 3,
        'b' => 1,
        _ => 0,
    };

    /// <summary>Linear in the number of digits.</summary>
    private static BigInteger ParseBits(ReadOnlySpan<char> digits, int bits)
    {
        var bytes = new byte[digits.Length * bits / 8 + 2];
        for (int i = digits.Length - 1, bit = 0; i >= 0; i--, bit += bits)
        {
            var shifted = HexValue(digits[i]) << (bit & 7);
            bytes[bit >> 3] |= (byte)shifted;
            bytes[(bit >> 3) + 1] |= (byte)(shifted >> 8);
        }
        return new BigInteger(bytes, isUnsigned: true);
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
