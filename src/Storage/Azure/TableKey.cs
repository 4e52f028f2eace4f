using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RemoteExecutor.Storage.Azure;

/// <summary>Turns text and times into keys that tables allow. No two different texts give the same key.</summary>
internal static class TableKey
{
    private const int MaxChars = 200;

    /// <summary>Letters, digits, dot and hyphen stay; anything else (<c>/ \ # ?</c>, controls, spaces…) becomes <c>=XXXX</c>.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '-') key.Append(c);
            else key.Append(CultureInfo.InvariantCulture, $"={(int)c:X4}");
            // Keys have a size limit. "=h" begins no encoded character, so a hash collides with no other key.
            if (key.Length > MaxChars) return "=h" + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)));
        }

        return key.ToString();
    }

    /// <summary>Sorts newest first.</summary>
    public static string Newest(long utcTicks) => (DateTime.MaxValue.Ticks - utcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
