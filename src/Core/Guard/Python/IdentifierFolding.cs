using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace RemoteExecutor.Core.Guard.Python;

/// <summary>
/// CPython compares identifiers in NFKC, so <c>ｅｖａｌ</c> is <c>eval</c>. .NET does not normalise in invariant globalization mode,
/// and every name that a policy can forbid is ASCII: a table of the identifier characters that NFKC turns into ASCII is enough.
/// </summary>
internal static class IdentifierFolding
{
    // first code point (hex), count, first target; from Unicode 15.1.
    private const string Runs =
        """
        AA,1,a BA,1,o 17F,1,s 2B0,1,h 2B2,1,j 2B3,1,r 2B7,1,w 2B8,1,y 2E1,1,l 2E2,1,s 2E3,1,x 1D2C,1,A 1D2E,1,B 1D30,2,D 1D33,8,G
        1D3C,1,O 1D3E,1,P 1D3F,1,R 1D40,2,T 1D42,1,W 1D43,1,a 1D47,1,b 1D48,2,d 1D4D,1,g 1D4F,1,k 1D50,1,m 1D52,1,o 1D56,1,p 1D57,2,t
        1D5B,1,v 1D62,1,i 1D63,1,r 1D64,2,u 1D9C,1,c 1DA0,1,f 1DBB,1,z 2071,1,i 207F,1,n 2090,1,a 2091,1,e 2092,1,o 2093,1,x 2095,1,h
        2096,4,k 209A,1,p 209B,2,s 2102,1,C 210A,1,g 210B,1,H 210C,1,H 210D,1,H 210E,1,h 2110,1,I 2111,1,I 2112,1,L 2113,1,l 2115,1,N
        2119,3,P 211C,1,R 211D,1,R 2124,1,Z 2128,1,Z 212A,1,K 212C,2,B 212F,1,e 2130,2,E 2133,1,M 2134,1,o 2139,1,i 2145,1,D 2146,2,d
        2148,2,i 2160,1,I 2164,1,V 2169,1,X 216C,1,L 216D,2,C 216F,1,M 2170,1,i 2174,1,v 2179,1,x 217C,1,l 217D,2,c 217F,1,m 2C7C,1,j
        2C7D,1,V A7F2,1,C A7F3,1,F A7F4,1,Q FE33,1,_ FE34,1,_ FE4D,1,_ FE4E,1,_ FE4F,1,_ FF10,10,0 FF21,26,A FF3F,1,_ FF41,26,a
        107A5,1,q 1D400,26,A 1D41A,26,a 1D434,26,A 1D44E,7,a 1D456,18,i 1D468,26,A 1D482,26,a 1D49C,1,A 1D49E,2,C 1D4A2,1,G 1D4A5,2,J
        1D4A9,4,N 1D4AE,8,S 1D4B6,4,a 1D4BB,1,f 1D4BD,7,h 1D4C5,11,p 1D4D0,26,A 1D4EA,26,a 1D504,2,A 1D507,4,D 1D50D,8,J 1D516,7,S
        1D51E,26,a 1D538,2,A 1D53B,4,D 1D540,5,I 1D546,1,O 1D54A,7,S 1D552,26,a 1D56C,26,A 1D586,26,a 1D5A0,26,A 1D5BA,26,a 1D5D4,26,A
        1D5EE,26,a 1D608,26,A 1D622,26,a 1D63C,26,A 1D656,26,a 1D670,26,A 1D68A,26,a 1D7CE,10,0 1D7D8,10,0 1D7E2,10,0 1D7EC,10,0
        1D7F6,10,0 1FBF0,10,0
        """;

    private const string Ligatures =
        """
        132,IJ 133,ij 1C7,LJ 1C8,Lj 1C9,lj 1CA,NJ 1CB,Nj 1CC,nj 1F1,DZ 1F2,Dz 1F3,dz 2161,II 2162,III 2163,IV 2165,VI 2166,VII
        2167,VIII 2168,IX 216A,XI 216B,XII 2171,ii 2172,iii 2173,iv 2175,vi 2176,vii 2177,viii 2178,ix 217A,xi 217B,xii
        FB00,ff FB01,fi FB02,fl FB03,ffi FB04,ffl FB05,st FB06,st
        """;

    private static readonly FrozenDictionary<int, string> Table = Build();

    public static string Fold(ReadOnlySpan<char> identifier)
    {
        if (Ascii.IsValid(identifier)) return identifier.ToString();
        var folded = new StringBuilder(identifier.Length);
        foreach (var rune in identifier.EnumerateRunes())
        {
            if (Table.TryGetValue(rune.Value, out var ascii)) folded.Append(ascii);
            else folded.Append(rune.ToString());
        }
        return folded.ToString();
    }

    /// <summary>Characters that CPython accepts in an identifier.</summary>
    public static bool IsPart(Rune rune) => rune.IsAscii
        ? Rune.IsLetterOrDigit(rune) || rune.Value == '_'
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
            || OtherIdentifierParts.Contains(rune.Value);

    // Other_ID_Start and Other_ID_Continue.
    private static readonly FrozenSet<int> OtherIdentifierParts =
        new[] { 0xB7, 0x387, 0x1369, 0x136A, 0x136B, 0x136C, 0x136D, 0x136E, 0x136F, 0x1370, 0x1371, 0x19DA, 0x2118, 0x212E }.ToFrozenSet();

    private static FrozenDictionary<int, string> Build()
    {
        var table = new Dictionary<int, string>();
        foreach (var run in Split(Runs))
        {
            var first = int.Parse(run[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var count = int.Parse(run[1], CultureInfo.InvariantCulture);
            for (var i = 0; i < count; i++) table[first + i] = ((char)(run[2][0] + i)).ToString();
        }
        foreach (var ligature in Split(Ligatures)) table[int.Parse(ligature[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = ligature[1];
        return table.ToFrozenDictionary();
    }

    private static IEnumerable<string[]> Split(string entries) =>
        entries.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(','));
}
