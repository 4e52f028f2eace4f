using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Disclosure.Tests.Channels;

/// <summary>The other end of the programs that carry numbers: takes the digits out of what the agent sees, in the order in which they were written.</summary>
internal sealed partial class ChannelReader(AttackProgram program, JsonElement seen)
{
    private const int Cjk = 0x4E00, CjkValues = 16384;
    private const string Consonants = "bcdfghjklmnpqrst", Vowels = "aeiouyAE", TypeWords = "dhwmyqsDHWMYQS";
    private static readonly string[] RoughSizes = ["at most 1 KiB", "at most 16 KiB", "at most 256 KiB", "at most 4 MiB"];
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Null for a code that carries text.</summary>
    public IEnumerable<Digit>? Read() => program.Decodes switch
    {
        "ideographs-output" => Ideographs(Stdout, 990).Concat(Ideographs(Text("stderr"), 990)),
        "ideographs-error" => Ideographs(Error.Split(": ", 2)[^1], 470),
        "letters-output" => Pairs(Stdout, 490),
        "letters-error-type" => Pairs(Error.Split(':')[0], 50),
        "words-output" => Stdout.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(180).Select(Word),
        "letters-sample" => Enumerable.Range(0, 3).SelectMany(row => Enumerable.Range(0, 25).SelectMany(column => LettersOf(Cell(row, column), 200))),
        "letters-labels" => Enumerable.Range(0, 4).SelectMany(column => Enumerable.Range(0, 36).SelectMany(label => LettersOf(Label(column, label, 0)?.GetString(), 100))),
        "letters-names" => Names.SelectMany(name => LettersOf(name, 64)),
        "row-count" => [Digit.Of(Rows - 10, (1L << 33) - 10)],
        "small-row-count" => [Digit.Of(Rows - 10, 1_000_000)],
        "column-count" => [Digit.Of(Names.Count - 1, 100)],
        "three-digits" => Enumerable.Range(0, 40).SelectMany(column => ThreeDigits(StatsAt(column))),
        "mean-digits" => Enumerable.Range(0, 24).Select(column => Digit.Of(Stat(column, "mean") - 100, 900)),
        "doubles" => Enumerable.Range(0, 62).SelectMany(Doubles),
        "min-of-columns" => Enumerable.Range(0, 60).Select(column => Digit.Of(Stat(column, "min"), 1L << 52)),
        "dates" => Enumerable.Range(0, 100).SelectMany(column => Moment(column, "min", 1000).Concat(Moment(column, "max", 5000))),
        "label-counts" => Enumerable.Range(0, 40).Select(label => Digit.Of(Label(0, label, 1)?.GetDouble() - 5, 1L << 27)),
        "truth-counts" => Enumerable.Range(0, 60).Select(column => Digit.Of(Stat(column, "true") - 10, 1L << 32)),
        "null-counts" => Enumerable.Range(0, 60).SelectMany(column => (Digit[])[Digit.Of(Stat(column, "nulls") - 10, 1L << 32), Digit.Of(Stat(column, "distinct") - 10, 1L << 31)]),
        "alphabet-types" => Types.Select(Word),
        "letters-types" => Types.SelectMany(type => Enumerable.Range(0, 32).Select(at => Letter(TypeWords, type.Length > 2 * at ? type[2 * at] : null))),
        "phrases-names" => Names.SelectMany(Phrase),
        "alphabet-error" => [Word(Error.Split(':')[0])],
        "error-line" => [Digit.Of(Number(@"\(line ([0-9]+)\)\z", Error) - 1, 999_998)],
        "mark-counts" => ((string[])["email", "ip", "mac"]).Select(kind => Digit.Of(Disclosure("redactions").TryGetProperty(kind, out var count) ? count.GetInt32() : 0, 120)),
        "output-sizes" => [RoughSize("stdout"), RoughSize("stderr")],
        "exact-output-sizes" => [Digit.Of(Size("stdout") - 1, 65536), Digit.Of(Size("stderr") - 1, 65536)],
        "slept" => [Digit.Of(Math.Floor((Summary.GetProperty("execution_time_ms").GetDouble() - 100) / 200), 8)],
        "processor-time" => [Digit.Of(Math.Floor((seen.GetProperty("resources").GetProperty("cpu_time_seconds").GetDouble() - 0.1) / 0.2), 4)],
        "outcome" => [Digit.Of(Array.IndexOf(["Succeeded", "ProgramFailed", "OutputExceeded", "MemoryExceeded", "DiskExceeded"], seen.GetProperty("outcome").GetString()), 5)],
        "exit-code" => [Digit.Of(Number("SystemExit: ([0-9]+)", Error) - 1, 255)],
        "exit-signal" => [Digit.Of(Number("signal ([0-9]+)", seen.GetRawText()), 4)],
        _ => null,
    };

    private JsonElement Summary => seen.GetProperty("summary");

    private string Stdout => Text("stdout");

    private string Error => Text("error_message");

    private IReadOnlyList<string> Names => [.. Summary.GetProperty("schema").EnumerateObject().Select(column => Suffix().Replace(column.Name, ""))];

    private IEnumerable<string> Types => Summary.GetProperty("schema").EnumerateObject().Select(column => column.Value.GetString()!);

    private double? Rows => Summary.GetProperty("row_count") is { ValueKind: JsonValueKind.Number } rows ? rows.GetDouble() : null;

    private string Text(string member) => Summary.GetProperty(member) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private JsonElement Disclosure(string member) => Summary.GetProperty("disclosure").GetProperty(member);

    /// <summary>By name where columns kept theirs, else by place.</summary>
    private JsonElement? StatsAt(int column)
    {
        var stats = Summary.GetProperty("stats");
        foreach (var name in (string[])[$"c{column}", $"{column}", "x", $"column_{column + 1}"])
        {
            if (stats.TryGetProperty(name, out var found)) return found;
        }

        return null;
    }

    private double? Stat(int column, string name) =>
        StatsAt(column) is { } stats && stats.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private JsonElement? Label(int column, int label, int part) =>
        StatsAt(column) is { } stats && stats.TryGetProperty("top", out var top) && label < top.GetArrayLength() ? top[label][part] : null;

    private string Cell(int row, int column)
    {
        var sample = Summary.GetProperty("sample");
        return row < sample.GetArrayLength() && sample[row].TryGetProperty($"c{column}", out var cell) && cell.ValueKind == JsonValueKind.String ? cell.GetString()! : "";
    }

    private Digit Word(string word) => program.Alphabet.ToList().IndexOf(word) is >= 0 and var index ? Digit.Of(index, program.Alphabet.Count) : Digit.Lost(program.Alphabet.Count);

    private static Digit Letter(string alphabet, char? letter) =>
        letter is { } c && alphabet.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? Digit.Of(index, alphabet.Length) : Digit.Lost(alphabet.Length);

    private static IEnumerable<Digit> Ideographs(string text, int count) =>
        Enumerable.Range(0, count).Select(at => at < text.Length && text[at] is >= (char)Cjk and < (char)(Cjk + CjkValues) ? Digit.Of(text[at] - Cjk, CjkValues) : Digit.Lost(CjkValues));

    private static IEnumerable<Digit> Pairs(string text, int count) =>
        Enumerable.Range(0, 2 * count).Select(at => Letter(at % 2 == 0 ? Consonants : Vowels, at < text.Length ? text[at] : null));

    private static IEnumerable<Digit> LettersOf(string? text, int count) =>
        Enumerable.Range(0, count).Select(at => Letter(Letters, at < text?.Length ? text[at] : null));

    private IEnumerable<Digit> Phrase(string name)
    {
        var words = name.Split(' ');
        var start = program.Alphabet.ToList().IndexOf(words[0]);
        return start < 0 ? [Digit.Lost(112), Digit.Lost(16)] : [Digit.Of(start, 112), Digit.Of(words.Length - 1, 16)];
    }

    private static IEnumerable<Digit> ThreeDigits(JsonElement? stats)
    {
        foreach (var (name, low, count) in ((string, int, int)[])[("q05", 3, 10), ("q25", -14, 16), ("q50", -14, 11), ("q75", -2, 7), ("q95", 6, 7), ("mean", -14, 27), ("std", -14, 27), ("count", 0, 7)])
        {
            var value = stats is { } all && all.TryGetProperty(name, out var number) ? Math.Abs(number.GetDouble()) : 0;
            var exponent = value > 0 ? (int)Math.Floor(Math.Log10(value) + 1e-9) - 2 : int.MinValue;
            yield return value > 0 ? Digit.Of(Math.Round(value / Math.Pow(10, exponent)) - 100, 900) : Digit.Lost(900);
            yield return value > 0 ? Digit.Of(exponent - low, count) : Digit.Lost(count);
        }
    }

    private IEnumerable<Digit> Doubles(int column)
    {
        foreach (var (name, band) in ((string, int)[])[("min", 0), ("q05", 1), ("q25", 2), ("q50", 3), ("q75", 4), ("q95", 5), ("max", 6), ("mean", 3), ("std", 0)])
            yield return Digit.Of(Stat(column, name) - (band * (double)(1L << 49)), 1L << 49);
    }

    private IEnumerable<Digit> Moment(int column, string end, int firstYear)
    {
        var text = StatsAt(column) is { } stats && stats.TryGetProperty(end, out var value) ? value.GetString()! : "";
        var parts = Time().Match(text);
        long[] values = [4000, 12, 28, 24, 60, 60, 1_000_000_000];
        int[] first = [firstYear, 1, 1, 0, 0, 0, 0];
        return values.Select((count, at) => parts.Success ? Digit.Of(double.Parse(parts.Groups[at + 1].ValueSpan, CultureInfo.InvariantCulture) - first[at], count) : Digit.Lost(count));
    }

    private Digit RoughSize(string stream)
    {
        foreach (var sentence in Sentences(stream))
        {
            for (var at = 0; at < RoughSizes.Length; at++)
            {
                if (sentence.Contains(RoughSizes[at], StringComparison.Ordinal)) return Digit.Of(at, 4);
            }
        }

        return Digit.Of(Size(stream) switch { null => null, 1 => 0, 5_000 => 1, 100_000 => 2, _ => 3 }, 4);
    }

    /// <summary>The size in the sentence about what was withheld or clipped.</summary>
    private double? Size(string stream)
    {
        foreach (var sentence in Sentences(stream))
        {
            if (Number("([0-9]+) bytes", sentence) is { } size) return size;
        }

        return Text(stream) is { Length: > 0 } whole ? whole.Length : null;
    }

    private IEnumerable<string> Sentences(string stream) =>
        Disclosure("suppressed").EnumerateArray().Select(sentence => sentence.GetString()!).Where(sentence => sentence.StartsWith(stream, StringComparison.Ordinal));

    private static double? Number(string pattern, string text) =>
        Regex.Match(text, pattern) is { Success: true } match ? double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"#[0-9]+\z")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{9})")]
    private static partial Regex Time();
}
