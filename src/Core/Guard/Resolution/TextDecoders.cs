using System.Collections.Frozen;
using System.Text;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Functions of the library that turn one constant into another. Not policy: it is how they work.</summary>
internal static class TextDecoders
{
    private static readonly FrozenDictionary<string, Func<Literal, Literal?>> OneArgument = new Dictionary<string, Func<Literal, Literal?>>
    {
        ["base64.b64decode"] = Base64,
        ["base64.standard_b64decode"] = Base64,
        ["base64.urlsafe_b64decode"] = literal => Base64(literal with { Text = literal.Text.Replace('-', '+').Replace('_', '/') }),
        ["base64.decodebytes"] = Base64,
        ["binascii.a2b_base64"] = Base64,
        ["base64.b32decode"] = Base32,
        ["base64.b16decode"] = Hex,
        ["binascii.unhexlify"] = Hex,
        ["binascii.a2b_hex"] = Hex,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Func<Literal, Literal?>> Codecs = new Dictionary<string, Func<Literal, Literal?>>
    {
        ["rot13"] = Rot13,
        ["rot_13"] = Rot13,
        ["rot-13"] = Rot13,
        ["hex"] = Hex,
        ["hex_codec"] = Hex,
        ["base64"] = Base64,
        ["base64_codec"] = Base64,
    }.ToFrozenDictionary();

    /// <summary>It takes the encoding's name as its second argument.</summary>
    public const string ByName = "codecs.decode";

    public const string EncoderByName = "codecs.encode";

    /// <summary>A method of <c>bytes</c>.</summary>
    public const string FromHex = "fromhex";

    public static IEnumerable<string> Names => OneArgument.Keys.Append(ByName).Append(EncoderByName);

    public static Func<Literal, Literal?>? Find(string path) => OneArgument.GetValueOrDefault(path);

    /// <summary>Null for an encoding that is not followed.</summary>
    public static Func<Literal, Literal?>? OfCodec(string path, string codec) =>
        Codecs.TryGetValue(codec.ToLowerInvariant(), out var decode) && (path == ByName || decode == Rot13) ? decode : null;

    public static Literal? Hex(Literal literal)
    {
        var digits = string.Concat(literal.Text.Where(c => c is not (' ' or '\n')));
        if (!IsConstant(literal) || digits.Length % 2 != 0 || !digits.All(char.IsAsciiHexDigit)) return null;
        return Bytes(Convert.FromHexString(digits));
    }

    private static Literal? Base64(Literal literal)
    {
        // Python leaves out what is no digit of the alphabet.
        var digits = string.Concat(literal.Text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'));
        if (!IsConstant(literal) || digits.Length % 4 == 1) return null;
        return Bytes(Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '=')));
    }

    private static Literal? Base32(Literal literal)
    {
        if (!IsConstant(literal)) return null;
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var c in literal.Text.TrimEnd('='))
        {
            var digit = c is >= 'A' and <= 'Z' ? c - 'A' : c is >= '2' and <= '7' ? c - '2' + 26 : -1;
            if (digit < 0) return null;
            (bits, held) = (((bits << 5) | digit) & 0xFFF, held + 5);
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
        }
        return Bytes([.. bytes]);
    }

    private static Literal? Rot13(Literal literal) => literal.Kind != LiteralKind.Text ? null : literal with
    {
        Text = string.Concat(literal.Text.Select(c => char.IsAsciiLetter(c) ? (char)((((c | 32) - 'a' + 13) % 26) + (c & ~31) + 1) : c)),
    };

    private static bool IsConstant(Literal literal) => literal.Kind is LiteralKind.Text or LiteralKind.Bytes;

    private static Literal Bytes(byte[] bytes) => new(LiteralKind.Bytes, Encoding.Latin1.GetString(bytes));
}
