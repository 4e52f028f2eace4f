namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>An encoding that writes each few bits as one character: hex, base32, base64.</summary>
/// <param name="Bits">Bits a character.</param>
/// <param name="ValueOf">The bits of a character; -1 when it is none.</param>
internal sealed record Radix(int Bits, Func<char, int> ValueOf)
{
    public static readonly Radix Hex = new(4, c => char.IsAsciiHexDigit(c) ? (c & 0xF) + (c > '9' ? 9 : 0) : -1);

    public static readonly Radix Base32 = new(5, c => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a',
        >= '2' and <= '7' => c - '2' + 26,
        _ => -1,
    });

    public static readonly Radix Base64 = new(6, c => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    });

    public static readonly Radix Base64Url = new(6, c => c switch { '-' => 62, '_' => 63, '+' or '/' => -1, _ => Base64!.ValueOf(c) });

    private const int ShortestRun = 6;

    /// <summary>Characters after which bytes begin anew.</summary>
    private int Group => Bits == 6 ? 4 : Bits == 5 ? 8 : 2;

    /// <summary>Runs of the encoding's characters that are text as a whole, from their first character on.</summary>
    public TextView? ReadRuns(TextView view)
    {
        var builder = new TextViewBuilder(view);
        var bytes = new DecodedBytes(builder);
        var text = view.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (ValueOf(text[at]) < 0) continue;
            var end = at;
            while (end < text.Length && ValueOf(text[end]) >= 0) end++;
            if (end - at >= ShortestRun)
            {
                Decode(bytes, text, at, end, skip: 0);
                if (bytes.IsText()) bytes.Flush();
                bytes.Clear();
                builder.Barrier(at);
            }

            at = end;
        }

        return builder.Length > 0 ? builder.Build(isCertain: true) : null;
    }

    /// <summary>
    /// All of the encoding's characters, whatever stands between them, at every alignment: pieces of an encoding, or one that is split. Only
    /// stretches of text are kept, which chance makes rarely.
    /// </summary>
    public IEnumerable<TextView> ReadPieces(TextView view)
    {
        for (var skip = 0; skip < Group; skip++)
        {
            var builder = new TextViewBuilder(view);
            var bytes = new DecodedBytes(builder);
            Decode(bytes, view.Text, 0, view.Text.Length, skip);
            bytes.FlushStretches(Matching.EchoKey.PartChars);
            if (builder.Length > 0) yield return builder.Build(isCertain: false);
        }
    }

    private void Decode(DecodedBytes bytes, string text, int start, int end, int skip)
    {
        var (held, count, first) = (0, 0, start);
        for (var at = start; at < end; at++)
        {
            var value = ValueOf(text[at]);
            // 0x61 and \x61 are prefixes, not digits.
            if (value < 0 || (Bits == 4 && text[at] == '0' && at + 1 < end && text[at + 1] is 'x' or 'X')) continue;
            if (skip-- > 0) continue;
            if (count == 0) first = at;
            held = ((held << Bits) | value) & 0xFFFF;
            count += Bits;
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(held >> count), first, at + 1);
            first = at;
        }
    }
}
