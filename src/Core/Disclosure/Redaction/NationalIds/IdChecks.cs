namespace RemoteExecutor.Core.Disclosure.Redaction.NationalIds;

/// <summary>Check digits of national ids. Each takes the id in capitals without separators and of the right shape.</summary>
internal static class IdChecks
{
    private const string FinnishLetters = "0123456789ABCDEFHJKLMNPRSTUVWXY", IrishLetters = "WABCDEFGHIJKLMNOPQRSTUV";

    private static readonly int[] ItalianOdd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    /// <summary>Verhoeff's multiplication and permutation of the dihedral group of ten elements.</summary>
    private static readonly string[] Dihedral = ["0123456789", "1234067895", "2340178956", "3401289567", "4012395678", "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"],
        Permutation = ["0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"];

    public static bool Pesel(string id) => IsDate(id[4..6], Month(id, 2) % 20) && (10 - (Weighted(id, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) % 10)) % 10 == Digit(id, 10);

    public static bool Cpf(string id) =>
        id.AsSpan().ContainsAnyExcept(id[0]) && Mod11(Weighted(id, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == Digit(id, 9) && Mod11(Weighted(id, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == Digit(id, 10);

    public static bool CodiceFiscale(string id)
    {
        var sum = 0;
        for (var at = 0; at < 15; at++)
        {
            var value = char.IsAsciiDigit(id[at]) ? id[at] - '0' : id[at] - 'A';
            sum += at % 2 == 0 ? ItalianOdd[value] : value;
        }

        return id[15] == 'A' + (sum % 26);
    }

    public static bool Personnummer(string id) => id.Length is 10 or 12 && id[^10..] is var ten && IsDate(ten[4..6], Month(ten, 2)) && Digits.Luhn(ten);

    public static bool Finnish(string id) =>
        IsDate(id[..2], Month(id, 2)) && FinnishLetters[int.Parse(id[..6] + id[^4..^1], System.Globalization.CultureInfo.InvariantCulture) % 31] == id[^1];

    public static bool Fodselsnummer(string id) =>
        (Weighted(id, 3, 7, 6, 1, 8, 9, 4, 5, 2) + Digit(id, 9)) % 11 == 0 && (Weighted(id, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) + Digit(id, 10)) % 11 == 0;

    /// <summary>Denmark gives out numbers without a check digit since 2007: the date of birth is all that can be checked.</summary>
    public static bool Cpr(string id) => IsDate(id[..2], Month(id, 2));

    public static bool Belgian(string id)
    {
        var (body, check) = (long.Parse(id[..9], System.Globalization.CultureInfo.InvariantCulture), Digit(id, 9) * 10 + Digit(id, 10));
        return 97 - (body % 97) == check || 97 - ((2_000_000_000 + body) % 97) == check;
    }

    public static bool Nif(string id) => Mod11(Weighted(id, 9, 8, 7, 6, 5, 4, 3, 2)) == Digit(id, 8);

    public static bool Ahv(string id) => (10 - (Weighted(id, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3) % 10)) % 10 == Digit(id, 12);

    public static bool Verhoeff(string id)
    {
        var check = 0;
        for (var at = 0; at < id.Length; at++) check = Dihedral[check][Permutation[at % 8][id[^(at + 1)] - '0'] - '0'] - '0';
        return check == 0;
    }

    public static bool Luhn(string id) => Digits.Luhn(id);

    public static bool TaxFileNumber(string id) => Weighted(id, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;

    public static bool Nhs(string id) => (11 - (Weighted(id, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11)) % 11 == Digit(id, 9);

    public static bool Chinese(string id) =>
        IsDate(id[12..14], Month(id, 10)) && "10X98765432"[Weighted(id, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2) % 11] == id[17];

    public static bool SouthAfrican(string id) => IsDate(id[4..6], Month(id, 2)) && Digits.Luhn(id);

    public static bool Pps(string id) => IrishLetters[(Weighted(id, 8, 7, 6, 5, 4, 3, 2) + (id.Length > 8 && id[8] != 'W' ? (id[8] - 'A' + 1) * 9 : 0)) % 23] == id[7];

    private static int Weighted(string id, params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var at = 0; at < weights.Length; at++) sum += Digit(id, at) * weights[at];
        return sum;
    }

    private static int Mod11(int sum) => sum % 11 < 2 ? 0 : 11 - (sum % 11);

    private static int Digit(string id, int at) => id[at] - '0';

    private static int Month(string id, int at) => (Digit(id, at) * 10) + Digit(id, at + 1);

    /// <summary>Days above 60 mark Swedish coordination numbers.</summary>
    private static bool IsDate(string day, int month) =>
        int.Parse(day, System.Globalization.CultureInfo.InvariantCulture) % 60 is >= 1 and <= 31 && month is >= 1 and <= 12;
}
