namespace RemoteExecutor.DisclosureBench;

/// <summary>Pieces that are repeated to a length: output as programs print it, and what makes a recogniser look far, often or in vain.</summary>
internal static class TimedTexts
{
    public static IReadOnlyList<(string Name, string Piece)> All { get; } =
    [
        ("ordinary: table", "   id      amount  region        date  share\n0   1   1034.50   north  2024-01-15   0.12\n1   2    998.25   south  2024-01-16   0.34\n"),
        ("ordinary: log", "2024-01-15 10:20:30,123 INFO loader: read 4,096 rows from /data/sales in 0.42 s (host 10.0.0.1)\n"),
        ("ordinary: prose", "The model converged after twelve iterations and the error on the validation set fell to three percent of the mean.\n"),
        ("personal: records", "Anna Schmidt; 12 Baker Street, London NW1 6XE; +44 20 7946 0958; anna@example.org; born 1980-02-29\n"),
        ("digits", "1"), ("digits and blanks", "1 "), ("grouped digits", "123-456-"), ("digits in brackets", "(1"), ("plus signs", "+1-"), ("sevens", "1234567 "),
        ("numbers and words", "1 aaa "), ("capitalised words", "Aaa "), ("names", "Anna "), ("names and numbers", "12 Anna Berg "), ("street words", "12 street "),
        ("number, then words", "12 " + string.Concat(Enumerable.Repeat("Aa ", 60))), ("via and words", "via Aa "), ("at signs", "a@"), ("dots and at signs", "a.b@"), ("domain labels", "@a.b-"),
        ("hexadecimal and colons", "ab:"), ("dots", "1."), ("JWT heads", "eyJ"), ("JWT dots", "eyJa.a."), ("PEM heads", "-----BEGIN PRIVATE KEY"), ("key prefixes", "sk-"),
        ("secret names", "password "), ("secret assignments", "password="), ("URL heads", "a://b:"), ("URLs with passwords", "a://b:c@d "), ("connection keys", "Server=a;"),
        ("birth words", "born "), ("birth dates", "born 1 1 1"), ("IBAN heads", "GB82 "), ("cards", "4111 1111 1111 1111 "), ("address continued", "12 Elm Street, Aa, "), ("commas", ",\n"), ("marks", "‹email›1"),
    ];
}
