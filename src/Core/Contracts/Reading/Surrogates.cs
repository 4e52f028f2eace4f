using System.Globalization;

namespace RemoteExecutor.Core.Contracts.Reading;

/// <summary>Finds <c>\uD800</c>–<c>\uDFFF</c> escapes that do not form pairs: JSON lets them pass, Unicode text cannot hold them.</summary>
internal static class Surrogates
{
    /// <param name="escaped">The inside of a valid JSON string, escapes as they stand.</param>
    public static bool ArePaired(ReadOnlySpan<byte> escaped)
    {
        var highBefore = false;
        for (var i = 0; i < escaped.Length; i++)
        {
            var unit = 0;
            if (escaped[i] == '\\')
            {
                i++;
                if (escaped[i] == 'u')
                {
                    unit = int.Parse(escaped.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                    i += 4;
                }
            }

            var isLow = unit is >= 0xDC00 and <= 0xDFFF;
            if (isLow != highBefore) return false;
            highBefore = unit is >= 0xD800 and <= 0xDBFF;
        }

        return !highBefore;
    }
}
