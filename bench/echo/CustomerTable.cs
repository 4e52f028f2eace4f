using System.Globalization;
using System.Text;

namespace RemoteExecutor.EchoBench;

/// <summary>A table of made-up customers, the same for the same size: ids, names, addresses, categories, amounts, times and a sentence each.</summary>
internal sealed class CustomerTable(int seed)
{
    private static readonly string[] Syllables = [.. from first in "bdfgklmnprstvz" from vowel in "aeiou" select $"{first}{vowel}"];

    private readonly Random _random = new(seed);
    private readonly string[] _words = Words(seed, 5000);
    private int _rows;

    public static void Write(string path, long bytes, CancellationToken cancellationToken)
    {
        if (File.Exists(path) && new FileInfo(path).Length >= bytes) return;
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write("customer_id,name,email,city,amount,signed_up,note\n");
        var table = new CustomerTable(seed: 1);
        while (writer.BaseStream.Position < bytes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(string.Join(',', table.Row()));
            writer.Write('\n');
        }
    }

    public string[] Row()
    {
        var (first, last) = (Name(), Name());
        var time = new DateTime(2020, 1, 1).AddSeconds(_random.Next(150_000_000));
        return
        [
            (10_000_000 + _rows++).ToString(CultureInfo.InvariantCulture),
            $"{first} {last}",
            $"{first}.{last}{_random.Next(1000)}@{_words[_random.Next(40)]}.example".ToLowerInvariant(),
            Capital(_words[100 + _random.Next(500)]),
            (_random.Next(10_000_000) / 100m).ToString(CultureInfo.InvariantCulture),
            time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            Sentence(),
        ];
    }

    public string Sentence() => string.Join(' ', Enumerable.Range(0, _random.Next(3, 9)).Select(_ => _words[_random.Next(_words.Length)]));

    private string Name() => Capital(string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)])));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Words(int seed, int count)
    {
        var random = new Random(seed * 7919);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Syllables[random.Next(Syllables.Length)])) + "st")];
    }
}
