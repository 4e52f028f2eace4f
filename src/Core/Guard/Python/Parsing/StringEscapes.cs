using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>Turns the text between quotes into its value. Escapes that Python does not know stay as they are.</summary>
internal static class StringEscapes
{
    /// <param name="body">The text between the quotes.</param>
    /// <param name="at">Where the literal begins, for errors.</param>
    public static string Decode(ReadOnlySpan<char> body, SourcePosition at)
    {
        var value = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length;)
        {
            var next = body[i..].IndexOf('\\');
            if (next < 0 || i + next + 1 >= body.Length)
            {
                value.Append(body[i..]);
                break;
            }
            value.Append(body.Slice(i, next));
            i += next;
            i += DecodeOne(body, i, value, at);
        }
        return value.ToString();
    }

    public static ImmutableArray<byte> DecodeBytes(ReadOnlySpan<char> body, SourcePosition at)
    {
        var value = ImmutableArray.CreateBuilder<byte>(body.Length);
        for (var i = 0; i < body.Length;)
        {
            if (body[i] != '\\' || i + 1 >= body.Length)
            {
                value.Add((byte)body[i++]);
                continue;
            }
            var c = body[i + 1];
            if (c == 'x')
            {
                if (CountHex(body, i + 2, 2) < 2) throw SyntaxFault.At(at, $"(value error) invalid \\x escape at position {i}");
                value.Add((byte)UnicodeResource.Hex(body.Slice(i + 2, 2)));
                i += 4;
            }
            else if (c is >= '0' and <= '7')
            {
                value.Add((byte)Octal(body, i + 1, out var digits));
                i += 1 + digits;
            }
            else
            {
                if (Simple(c) is not { } simple) value.AddRange((byte)'\\', (byte)c);
                else if (simple != '\n' || c == 'n') value.Add((byte)simple);
                i += 2;
            }
        }
        return value.DrainToImmutable();
    }

    /// <summary>Returns how many characters the escape at <paramref name="i"/> takes.</summary>
    private static int DecodeOne(ReadOnlySpan<char> body, int i, StringBuilder value, SourcePosition at)
    {
        var c = body[i + 1];
        switch (c)
        {
            case 'x':
                return DecodeHex(body, i, 2, value, at);
            case 'u':
                return DecodeHex(body, i, 4, value, at);
            case 'U':
                return DecodeHex(body, i, 8, value, at);
            case 'N':
                return DecodeName(body, i, value, at);
            case >= '0' and <= '7':
                value.Append((char)Octal(body, i + 1, out var digits));
                return 1 + digits;
        }
        if (Simple(c) is not { } simple) value.Append('\\').Append(c);
        else if (simple != '\n' || c == 'n') value.Append(simple);
        return 2;
    }

    /// <summary>A joined line gives a line feed here, which the callers drop.</summary>
    private static char? Simple(char c) => c switch
    {
        '\n' or 'n' => '\n',
        '\\' or '\'' or '"' => c,
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => null,
    };

    private static int Octal(ReadOnlySpan<char> body, int start, out int digits)
    {
        var code = 0;
        for (digits = 0; digits < 3 && start + digits < body.Length && body[start + digits] is >= '0' and <= '7'; digits++)
        {
            code = code * 8 + body[start + digits] - '0';
        }
        return code;
    }

    private static int CountHex(ReadOnlySpan<char> body, int start, int wanted)
    {
        var count = 0;
        while (count < wanted && start + count < body.Length && char.IsAsciiHexDigit(body[start + count])) count++;
        return count;
    }

    private static int DecodeHex(ReadOnlySpan<char> body, int i, int digits, StringBuilder value, SourcePosition at)
    {
        var found = CountHex(body, i + 2, digits);
        if (found < digits)
        {
            var shape = $"\\{body[i + 1]}{new string('X', digits)}";
            throw Error(body, i, 2 + found, $"truncated {shape} escape", at);
        }
        var code = uint.Parse(body.Slice(i + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code > 0x10FFFF) throw Error(body, i, 2 + digits, "illegal Unicode character", at);
        Append(value, (int)code);
        return 2 + digits;
    }

    private static int DecodeName(ReadOnlySpan<char> body, int i, StringBuilder value, SourcePosition at)
    {
        var rest = body[(i + 2)..];
        var end = rest.IndexOf('}');
        if (rest.IsEmpty || rest[0] != '{' || end < 2) throw Error(body, i, MalformedLength(rest, end), "malformed \\N character escape", at);
        var code = CharacterNames.Find(rest[1..end].ToString()) ?? throw Error(body, i, 3 + end, "unknown Unicode character name", at);
        Append(value, code);
        return 3 + end;
    }

    private static int MalformedLength(ReadOnlySpan<char> rest, int end) => rest.IsEmpty || rest[0] != '{' ? 2 : end < 0 ? 2 + rest.Length : 2 + end;

    /// <summary>Half of a surrogate pair is a character in Python, and in .NET.</summary>
    private static void Append(StringBuilder value, int code)
    {
        if (code < 0x10000) value.Append((char)code);
        else value.Append(char.ConvertFromUtf32(code));
    }

    /// <summary>CPython counts in a copy of the text where each character past ASCII is an escape of ten characters.</summary>
    private static SyntaxFault Error(ReadOnlySpan<char> body, int start, int length, string reason, SourcePosition at)
    {
        var first = start;
        foreach (var rune in body[..start].EnumerateRunes()) first += rune.IsAscii ? 0 : 10 - rune.Utf16SequenceLength;
        return SyntaxFault.At(at, $"(unicode error) 'unicodeescape' codec can't decode bytes in position {first}-{first + length - 1}: {reason}");
    }
}
