using System.Text;

namespace RemoteExecutor.Core.Guard.Python.Tokens;

internal sealed partial class PythonTokenizer
{
    private void ReadNumber()
    {
        var start = cursor;
        if (Current == '0' && (char)(Next | 0x20) is 'x' or 'o' or 'b') ReadPrefixed((char)(Next | 0x20));
        else ReadDecimal(start);
        Add(SyntaxTokenKind.Number, start, positions.At(start));
    }

    private void ReadPrefixed(char prefix)
    {
        var kind = prefix switch { 'x' => "hexadecimal", 'o' => "octal", _ => "binary" };
        cursor += 2;
        do
        {
            if (Current == '_') cursor++;
            if (!IsDigit(Current, prefix)) throw BadDigit(kind);
            while (IsDigit(Current, prefix)) cursor++;
        }
        while (Current == '_');
        if (prefix != 'x' && char.IsAsciiDigit(Current)) throw BadDigit(kind);
        VerifyEndOfNumber(kind);
    }

    private Parsing.SyntaxFault BadDigit(string kind) => char.IsAsciiDigit(Current)
        ? Fault(cursor, $"invalid digit '{Current}' in {kind} literal")
        : Fault(cursor - 1, $"invalid {kind} literal");

    private static bool IsDigit(char c, char prefix) => prefix switch
    {
        'x' => char.IsAsciiHexDigit(c),
        'o' => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };

    private void ReadDecimal(int start)
    {
        var leadingZero = Current == '0';
        if (Current != '.') ReadDigits();
        var integer = true;
        if (Current == '.')
        {
            cursor++;
            integer = false;
            if (char.IsAsciiDigit(Current)) ReadDigits();
        }
        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Next) || (Next is '+' or '-' && cursor + 2 < text.Length)))
        {
            var signed = !char.IsAsciiDigit(Next);
            if (!signed || char.IsAsciiDigit(text[cursor + 2]))
            {
                cursor += signed ? 2 : 1;
                integer = false;
                ReadDigits();
            }
            else
            {
                cursor += 2;
                throw Fault(cursor - 1, "invalid decimal literal");
            }
        }
        if (Current is 'j' or 'J')
        {
            cursor++;
            VerifyEndOfNumber("imaginary");
            return;
        }
        if (integer && leadingZero && text.AsSpan(start, cursor - start).IndexOfAnyExcept('0', '_') >= 0)
        {
            throw Fault(
                start,
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
        }
        VerifyEndOfNumber("decimal");
    }

    /// <summary>Digits with single underscores between them.</summary>
    private void ReadDigits()
    {
        while (true)
        {
            while (char.IsAsciiDigit(Current)) cursor++;
            if (Current != '_') return;
            cursor++;
            if (!char.IsAsciiDigit(Current)) throw Fault(cursor - 1, "invalid decimal literal");
        }
    }

    /// <summary>A few keywords may follow a number without a space, nothing else that looks like a name.</summary>
    private void VerifyEndOfNumber(string kind)
    {
        var c = Current;
        if (c is 'a' or 'e' or 'f' or 'i' or 'n' or 'o')
        {
            var rest = text.AsSpan(cursor);
            foreach (var keyword in (ReadOnlySpan<string>)["and", "else", "for", "if", "in", "is", "not", "or"])
            {
                if (rest.StartsWith(keyword)) return;
            }
        }
        if (char.IsAsciiLetterOrDigit(c) || c == '_') throw Fault(cursor - 1, $"invalid {kind} literal");
        if (c < 0x80 || !Rune.TryGetRuneAt(text, cursor, out var rune)) return;
        if (!Python.Text.IdentifierCharacters.CanStart(rune)) throw InvalidCharacter(rune, cursor);
    }
}
