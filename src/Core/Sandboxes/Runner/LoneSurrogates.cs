using System.Globalization;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>
/// JSON may spell half of a surrogate pair (<c>\ud800</c>), which is no character; .NET refuses to read it and Python writes it.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Replaces each lone half by U+FFFD, in place, at the same length.</summary>
    public static void Replace(Span<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at < json.Length;)
        {
            var unit = UnitAt(json[at..]);
            if (unit is not { } half || !char.IsSurrogate(half))
            {
                // A backslash escapes the next byte, so that byte starts no escape of its own.
                at = NextBackslash(json, at + 2);
            }
            else if (char.IsHighSurrogate(half) && UnitAt(json[(at + EscapeLength)..]) is { } low && char.IsLowSurrogate(low))
            {
                at = NextBackslash(json, at + (2 * EscapeLength));
            }
            else
            {
                "\\uFFFD"u8.CopyTo(json[at..]);
                at = NextBackslash(json, at + EscapeLength);
            }
        }
    }

    private static int NextBackslash(ReadOnlySpan<byte> json, int from)
    {
        if (from >= json.Length) return -1;
        var offset = json[from..].IndexOf((byte)'\\');
        return offset < 0 ? -1 : from + offset;
    }

    /// <summary>The UTF-16 unit that an escape <c>\uXXXX</c> at the start of the span spells.</summary>
    private static char? UnitAt(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength && json.StartsWith("\\u"u8)
        && ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
