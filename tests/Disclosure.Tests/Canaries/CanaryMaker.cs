using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RemoteExecutor.Disclosure.Tests.Canaries;

/// <summary>Made-up values of every kind, valid where a kind has check digits.</summary>
internal sealed class CanaryMaker(Random random)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz", Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly string[] Given = ["Sophie", "Hannah", "Charlotte", "Matthew", "Benjamin", "Elisabeth", "Dominic", "Katharina", "Frédéric", "Giovanni", "Magdalena", "Sebastian"];
    private static readonly string[] Family = ["Laurent", "Robinson", "Schneider", "Fernandez", "Lindqvist", "Hoffmann", "Martínez", "Thompson", "Eriksson", "Montgomery", "Papadopoulos", "Castellano"];
    private static readonly string[] NativeGiven = ["Łukasz", "Zoë", "Bjørn", "Željko", "Małgorzata", "Noël", "Åse", "Gülşah"];
    private static readonly string[] NativeFamily = ["Wójcikowski", "Bräutigam", "Sørensen", "Šimunović", "Żółkiewski", "Lefèvre", "Ångström", "Yıldırım"];
    private static readonly string[] Hanzi = ["山田", "佐藤", "鈴木", "渡辺", "王小", "李秀", "張偉", "陳麗"];
    private static readonly string[] HanziGiven = ["太郎", "花子", "健一", "美咲", "明華", "英子", "志強", "玉蘭"];
    private static readonly string[] Streets = ["Lindenstraße", "Rosenweg", "Hauptstraße", "Bahnhofstraße", "Gartenstraße", "Schillerstraße"];
    private static readonly string[] Cities = ["Hamburg", "Stuttgart", "Dresden", "Bremen", "Leipzig", "Nürnberg"];
    private static readonly string[] Roads = ["Elm Street", "Maple Avenue", "Washington Boulevard", "Lakeview Drive", "Chestnut Road", "Sunset Lane"];
    private static readonly string[] Towns = ["Springfield, IL", "Rochester, NY", "Portland, OR", "Savannah, GA", "Boulder, CO", "Madison, WI"];
    private static readonly string[] Syllables = ["vex", "lor", "dra", "quim", "tos", "nub", "kes", "mir", "zan", "fol", "geb", "wuk", "jor", "pif", "hax", "rud"];

    public string Digits(int count) => random.Next(1, 10) + Text("0123456789", count - 1);

    public string Hex(int bytes)
    {
        var buffer = new byte[bytes];
        random.NextBytes(buffer);
        return Convert.ToHexStringLower(buffer);
    }

    public string Token(int length) => random.GetItems<char>("klmnpqrstvwxyz", 1)[0] + Text(Letters + "0123456789", length - 1);

    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => string.Concat(random.GetItems(Syllables, random.Next(2, 4))))) + ".";

    public static string Name(int row) => $"{Given[row % Given.Length]} {Family[row / Given.Length % Family.Length]}" + (row < 144 ? "" : "-" + Family[(row + 5) % Family.Length]);

    public static string NativeName(int row) => row % 3 == 0 ? Hanzi[row / 3 % 8] + HanziGiven[row / 24 % 8] : $"{NativeGiven[row % 8]} {NativeFamily[row / 8 % 8]}";

    public string Email(string name)
    {
        var local = string.Concat(name.ToLowerInvariant().Where(c => char.IsAsciiLetter(c) || c == ' ')).Replace(' ', '.');
        return string.Create(CultureInfo.InvariantCulture, $"{local}{random.Next(10, 99)}@{Text(Letters, 7)}.example.org");
    }

    public string Phone(int row) => (row % 3) switch
    {
        0 => $"+49 {random.Next(151, 179)} {Digits(8)}",
        1 => $"+1 ({random.Next(201, 799)}) {random.Next(200, 999)}-{Text("0123456789", 4)}",
        _ => $"+44 20 {Digits(4)} {Digits(4)}",
    };

    public string Iban()
    {
        var account = Digits(18);
        var check = 98 - CheckDigits.Mod97(account + "131400");
        return string.Join(' ', $"DE{check:00}{account}".Chunk(4).Select(part => new string(part)));
    }

    public string Card()
    {
        var digits = "4" + Text("0123456789", 14);
        return string.Join(' ', (digits + CheckDigits.Luhn(digits)).Chunk(4).Select(part => new string(part)));
    }

    public string NationalId(int row)
    {
        if (row % 3 == 0) return $"{random.Next(100, 599)}-{random.Next(10, 99)}-{random.Next(1000, 9999)}";
        if (row % 3 == 1) return $"{random.GetItems(["AB", "CE", "HJ", "WZ"], 1)[0]} {random.Next(10, 99)} {random.Next(10, 99)} {random.Next(10, 99)} {random.GetItems<char>("ABCD", 1)[0]}";
        var number = random.Next(10_000_000, 99_999_999);
        return $"{number}{"TRWAGMYFPDXBNJZSQVHLCKE"[number % 23]}";
    }

    public string ApiKey(int row) => (row % 4) switch
    {
        0 => "ghp_" + Text(Alphanumeric, 36),
        1 => "sk_live_" + Text(Alphanumeric, 24),
        2 => "AKIA" + Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
        _ => "AIza" + Text(Alphanumeric, 35),
    };

    public string Jwt() => string.Join('.', Part(new { alg = "HS256", typ = "JWT" }), Part(new { sub = Token(12), iss = Token(8) }), Part(Hex(24)));

    public string Address(int row) => row % 2 == 0
        ? $"{Streets[row / 2 % 6]} {random.Next(1, 180)}; {random.Next(10_000, 99_999)} {Cities[row / 12 % 6]}"
        : $"{random.Next(100, 9_900)} {Roads[row / 2 % 6]}; {Towns[row / 12 % 6]} {random.Next(10_000, 99_999)}".Replace(",", "", StringComparison.Ordinal);

    public string Born() => new DateOnly(1950, 1, 1).AddDays(random.Next(18_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Text(string alphabet, int length) => new(random.GetItems<char>(alphabet, length));

    private static string Part(object value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
