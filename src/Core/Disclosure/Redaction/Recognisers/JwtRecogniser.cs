using System.Buffers.Text;
using System.Text;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>JSON Web Tokens: a base64url header that decodes to a JSON object, then one part or more.</summary>
internal sealed class JwtRecogniser() : Recogniser("token")
{
    private const int LongestHeader = 1024;

    public override IEnumerable<Finding> Find(string text)
    {
        for (var start = text.IndexOf("eyJ", StringComparison.Ordinal); start >= 0;)
        {
            var dot = start;
            while (dot < text.Length && dot - start <= LongestHeader && IsBase64Url(text[dot])) dot++;
            var found = dot < text.Length && text[dot] == '.' && IsHeader(text.AsSpan(start, dot - start));
            // Only after a header: what follows may be long, and would be read again for every "eyJ" in it.
            var end = dot;
            while (found && end < text.Length && (IsBase64Url(text[end]) || text[end] == '.')) end++;
            found &= end > dot + 8;
            if (found) yield return Found(start, end);
            start = text.IndexOf("eyJ", Math.Max(end == dot ? 0 : end, start + 3), StringComparison.Ordinal);
        }
    }

    private static bool IsHeader(ReadOnlySpan<char> encoded)
    {
        Span<byte> decoded = stackalloc byte[LongestHeader];
        return Base64Url.IsValid(encoded) && Base64Url.TryDecodeFromChars(encoded, decoded, out var length)
            && decoded[..length].StartsWith("{\""u8) && Encoding.UTF8.GetString(decoded[..length]).Contains("\"alg\"", StringComparison.Ordinal);
    }

    private static bool IsBase64Url(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
