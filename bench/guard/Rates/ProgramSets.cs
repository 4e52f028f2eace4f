using System.Text.Json;

namespace RemoteExecutor.GuardBench.Rates;

/// <summary>One program of a set.</summary>
/// <param name="Group">Scenario or family; empty for none.</param>
internal sealed record SampleProgram(string Name, string Group, string Code);

/// <summary>A set of programs, and what the guard should do with each.</summary>
internal sealed record ProgramSet(string Name, bool ShouldPass, IReadOnlyList<SampleProgram> Programs);

/// <summary>The sets of the tests, and the corpora where there are any.</summary>
internal sealed class ProgramSets(string folder)
{
    private static readonly string[] Corpora = ["redcode-exec.jsonl", "human-eval.jsonl"];

    public string Folder => folder;

    public IEnumerable<ProgramSet> Read(string? corpora)
    {
        yield return new ProgramSet("escapes", false, [.. Files("escapes").Select(file => Sample(file, Kind(file)))]);
        yield return new ProgramSet("ordinary", true, [.. Files("ordinary").Select(file => Sample(file, ""))]);
        foreach (var file in Corpora)
        {
            if (corpora is null || !File.Exists(Path.Combine(corpora, file))) continue;
            yield return new ProgramSet(Path.GetFileNameWithoutExtension(file), file == Corpora[1], [.. ReadLines(Path.Combine(corpora, file))]);
        }
    }

    /// <summary>What could not be measured.</summary>
    public static IEnumerable<string> Missing(string? corpora) => Corpora.Where(file => corpora is null || !File.Exists(Path.Combine(corpora, file)));

    public IEnumerable<string> Files(string set) => Directory.EnumerateFiles(Path.Combine(folder, set), "*.py").Order(StringComparer.Ordinal);

    private static SampleProgram Sample(string file, string group) => new(Path.GetFileNameWithoutExtension(file), group, File.ReadAllText(file));

    private static string Kind(string file)
    {
        const string Mark = "# kind: ";
        return File.ReadLines(file).Take(2).FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal))?[Mark.Length..].Trim() ?? "";
    }

    // {"scenario": 1, "code": "…"} or {"id": "…", "code": "…"}.
    private static IEnumerable<SampleProgram> ReadLines(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0) continue;
            using var row = JsonDocument.Parse(line);
            var name = row.RootElement.TryGetProperty("id", out var id) ? id.ToString() : $"line {number}";
            var group = row.RootElement.TryGetProperty("scenario", out var scenario) ? $"scenario {scenario}" : "";
            yield return new SampleProgram(name, group, row.RootElement.GetProperty("code").GetString()!);
        }
    }
}
