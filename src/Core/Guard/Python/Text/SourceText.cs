using System.Text;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard.Python.Parsing;

namespace RemoteExecutor.Core.Guard.Python.Text;

/// <summary>Source text as the tokenizer wants it: no NUL, no lone surrogate, lines that end in <c>\n</c>, all of them.</summary>
internal static partial class SourceText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>As CPython takes a <c>str</c>: an encoding declaration means nothing.</summary>
    public static string Prepare(string text)
    {
        if (text.Contains('\0')) throw SyntaxFault.At(0, 0, "source code string cannot contain null bytes");
        var lone = LoneSurrogate(text);
        if (lone >= 0) throw SyntaxFault.At(1 + text.AsSpan(0, lone).Count('\n'), 0, "surrogates not allowed");
        if (text.Contains('\r')) text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.Length == 0 || text[^1] == '\n' ? text : text + "\n";
    }

    /// <summary>As CPython takes <c>bytes</c>: byte order mark, then an encoding declaration in the first two lines, otherwise UTF-8.</summary>
    public static string Prepare(ReadOnlySpan<byte> bytes)
    {
        var mark = bytes.StartsWith("\uFEFF"u8);
        if (mark) bytes = bytes[3..];
        if (bytes.Contains((byte)0)) throw SyntaxFault.At(0, 0, "source code string cannot contain null bytes");
        var declared = DeclaredEncoding(bytes);
        if (mark && declared is not (null or "utf-8")) throw SyntaxFault.At(0, 0, $"encoding problem: {declared} with BOM");
        var encoding = declared is null or "utf-8" ? Utf8 : Find(declared);
        try
        {
            return Prepare(encoding.GetString(bytes));
        }
        catch (DecoderFallbackException failure)
        {
            var line = 1 + bytes[..Math.Clamp(failure.Index, 0, bytes.Length)].Count((byte)'\n');
            throw SyntaxFault.At(line, 1, $"(unicode error) '{declared ?? "utf-8"}' codec can't decode the source");
        }
    }

    private static int LoneSurrogate(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return i;
            i++;
        }
        return -1;
    }

    /// <summary>The second line counts only below a line that is blank or a comment.</summary>
    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        for (var line = 0; line < 2; line++)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            var text = Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]);
            if (Declaration().Match(text) is { Success: true } match) return Canonical(match.Groups[1].Value);
            if (end < 0 || !BlankOrComment().IsMatch(text)) return null;
            bytes = bytes[(bytes[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1)..];
        }
        return null;
    }

    private static string Canonical(string name)
    {
        var folded = name.ToLowerInvariant().Replace('_', '-');
        if (folded == "utf-8" || folded.StartsWith("utf-8-", StringComparison.Ordinal)) return "utf-8";
        // As the codec registry does: what is no letter, digit or dot counts once, and not at the end.
        return string.Join('-', folded.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Encodings in which ASCII is ASCII; anything else could hide code from a reader, and is refused.</summary>
    private static Encoding Find(string name)
    {
        var known = name switch
        {
            "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "l1" => "iso-8859-1",
            "ascii" or "us-ascii" => "us-ascii",
            "utf8" => "utf-8",
            _ => SingleByte().IsMatch(name) ? SingleByte().Replace(name, m => m.Groups[1].Success ? $"iso-8859-{m.Groups[1].Value}" : m.Groups[2].Success ? $"windows-{m.Groups[2].Value}" : name) : null,
        };
        var encoding = known is null ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? (known is "iso-8859-1" or "us-ascii" or "utf-8" ? Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) : null);
        return encoding ?? throw SyntaxFault.At(0, 0, $"unknown encoding: {name}");
    }

    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^[ \t\f]*(?:#|$)", RegexOptions.CultureInvariant)]
    private static partial Regex BlankOrComment();

    [GeneratedRegex(@"^(?:iso-?8859-(\d{1,2})|(?:cp|windows-)(125\d)|koi8-r|koi8-u)$", RegexOptions.CultureInvariant)]
    private static partial Regex SingleByte();
}
