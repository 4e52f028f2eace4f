using System.Globalization;
using System.Text;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Tokens;

internal sealed partial class PythonTokenizer
{
    /// <summary>Letters: a prefix of a string, a keyword or a name.</summary>
    private void ReadNameOrString()
    {
        var start = cursor;
        bool bytes = false, unicode = false, raw = false, formatted = false;
        while (true)
        {
            var c = (char)(Current | 0x20);
            if (Current >= 0x80) break;
            if (c == 'b' && !(bytes || unicode || formatted)) bytes = true;
            else if (c == 'u' && !(bytes || unicode || raw || formatted)) unicode = true;
            else if (c == 'r' && !(raw || unicode)) raw = true;
            else if (c == 'f' && !(formatted || bytes || unicode)) formatted = true;
            else break;
            cursor++;
            if (Current is not ('"' or '\'')) continue;
            if (formatted) StartFString(start, raw);
            else ReadString(start);
            return;
        }

        var foreign = false;
        for (; char.IsAsciiLetterOrDigit(Current) || Current == '_' || Current >= 0x80; cursor++) foreign |= Current >= 0x80;
        if (foreign) VerifyIdentifier(start);
        Add(foreign ? SyntaxTokenKind.Name : Keywords.KindOf(text.AsSpan(start, cursor - start)), start, positions.At(start));
    }

    private void VerifyIdentifier(int start)
    {
        var offset = start;
        foreach (var rune in text.AsSpan(start, cursor - start).EnumerateRunes())
        {
            var valid = offset == start ? IdentifierCharacters.CanStart(rune) : IdentifierCharacters.CanContinue(rune);
            if (!valid) throw InvalidCharacter(rune, offset);
            offset += rune.Utf16SequenceLength;
        }
    }

    private Parsing.SyntaxFault InvalidCharacter(Rune rune, int offset)
    {
        var code = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        return Fault(offset, IdentifierCharacters.IsPrintable(rune) ? $"invalid character '{rune}' (U+{code})" : $"invalid non-printable character U+{code}");
    }
}
