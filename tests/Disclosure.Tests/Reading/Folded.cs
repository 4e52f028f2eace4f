using System.Text;

namespace RemoteExecutor.Disclosure.Tests.Reading;

/// <summary>Text as a reader sees it: small letters and digits only, look-alikes as the letters that they look like.</summary>
internal static class Folded
{
    private const string Cyrillic = "асеорхуіѕјһԁԛԝвкмнт", CyrillicPlain = "aceopxyisjhdqwbkmht";
    private const string Greek = "αβεηικμνορτχυζ", GreekPlain = "abehikmvoptxyz";
    private const string Capitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", CapitalsPlain = "abcdefghijklmnoprstuvwyz";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var plain = Plain(rune.Value);
            if (plain == 0) continue;
            if (plain is 0xFB01 or 0xFB06) folded.Append(plain == 0xFB01 ? "fi" : "st");
            else if (plain <= char.MaxValue && char.IsLetterOrDigit((char)plain)) folded.Append(char.ToLowerInvariant((char)plain));
        }

        return folded.ToString();
    }

    private static int Plain(int rune)
    {
        if (rune < 0x80) return rune;
        if (rune is >= 0xFF01 and <= 0xFF5E) return rune - 0xFEE0;
        if (rune is >= 0x1D400 and <= 0x1D6A3) return 'a' + ((rune - 0x1D400) % 26);
        if (rune is >= 0x24B6 and <= 0x24E9) return 'a' + ((rune - 0x24B6) % 26);
        if (rune is >= 0x660 and <= 0x669) return '0' + rune - 0x660;
        if (rune is >= 0xE0020 and <= 0xE007E) return rune - 0xE0000;
        if (rune > char.MaxValue) return 0;
        var small = char.ToLowerInvariant((char)rune);
        return Table.GetValueOrDefault(small, small);
    }

    private static readonly Dictionary<char, int> Table = Pairs((Cyrillic, CyrillicPlain), (Greek, GreekPlain), (Capitals, CapitalsPlain), (Raised, "0123456789"));

    private static Dictionary<char, int> Pairs(params (string From, string To)[] pairs) =>
        pairs.SelectMany(pair => pair.From.Zip(pair.To)).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => (int)pair.Second);
}
