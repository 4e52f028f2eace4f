using System.Globalization;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Core.Tests.Guard;

/// <summary>
/// The two sets of whole programs below <c>Guard/Programs</c>: ordinary data analysis, which must pass, and escapes, which must not.
/// Both are judged for the tier Lead; the rates are in the test output.
/// </summary>
public sealed partial class ProgramSetTests(ITestOutputHelper output)
{
    private const int FewestOrdinary = 200;
    private const int FewestEscapes = 150;

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Guard", "Programs");

    [Theory]
    [InlineData("ordinary", FewestOrdinary)]
    [InlineData("escapes", FewestEscapes)]
    public void Sets_AreLarge_AndHoldNoProgramTwice(string set, int fewest)
    {
        var programs = Read(set);
        Assert.True(programs.Count >= fewest, $"{set}: {programs.Count} programs");
        // Without names and numbers: a copy with another column or constant is no second program.
        Assert.Empty(programs.GroupBy(program => Shape(program.Code)).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(p => p.Name))));
    }

    [Fact]
    public void Check_OrdinaryPrograms_Pass()
    {
        var programs = Read("ordinary");
        var misses = programs.Select(program => (program.Name, Verdict: Guards.Check(program.Code))).Where(miss => !miss.Verdict.Passed)
            .Select(miss => $"{miss.Name}: {Said(miss.Verdict)}").ToList();
        Report("false positives", misses, programs.Count);
        Assert.Empty(misses);
    }

    [Fact]
    public void Check_EscapePrograms_AreBlocked()
    {
        var programs = Read("escapes");
        var missed = programs.Where(program => Guards.Check(program.Code).Passed).ToList();
        foreach (var kind in programs.GroupBy(program => Header(program, "kind")).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{kind.Key,-24} {kind.Count() - kind.Count(missed.Contains)} of {kind.Count()} blocked");
        }
        Report("missed escapes", [.. missed.Select(program => program.Name)], programs.Count);
        Assert.Empty(missed.Select(program => program.Name));
    }

    // A syntax error or an unknown module blocks anything; an escape has to be blocked for what it does.
    [Fact]
    public void Check_EscapePrograms_AreBlockedForWhatTheyDo()
    {
        var misread = Read("escapes").Select(program => (program.Name, Guards.Check(program.Code).Violations))
            .Where(verdict => verdict.Violations.Count > 0 && verdict.Violations.All(violation => violation.Code is "REX101" or "REX201"));
        Assert.Empty(misread.Select(verdict => verdict.Name));
    }

    [Fact]
    public void EscapePrograms_SayKindAndEffect() =>
        Assert.All(Read("escapes"), program =>
        {
            Assert.NotEmpty(Header(program, "kind"));
            Assert.Matches("^(prints|writes|none:) ", Header(program, "effect"));
        });

    internal static IReadOnlyList<string> CodeOf(string set) => [.. Read(set).Select(program => program.Code)];

    private void Report(string what, List<string> misses, int of)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {misses.Count} of {of} ({100.0 * misses.Count / of:F2} %)"));
        foreach (var miss in misses) output.WriteLine(miss);
    }

    private static string Said(GuardVerdict verdict) =>
        string.Join("; ", verdict.Violations.Select(violation => $"{violation.Line}:{violation.Column} {violation.Code} {violation.Message}"));

    private static List<ProgramFile> Read(string set) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, set), "*.py").Order(StringComparer.Ordinal)
            .Select(file => new ProgramFile(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    // The first two lines; not ReadLines, which would end a line at a lone carriage return too.
    private static string Header(ProgramFile program, string key) =>
        program.Code.Split('\n').Take(2).Where(line => line.StartsWith($"# {key}: ", StringComparison.Ordinal)).Select(line => line[(key.Length + 4)..]).FirstOrDefault("");

    private static string Shape(string code) => Filler().Replace(code, "");

    [GeneratedRegex(@"^# (input|kind|effect): .*$|[\d\s]+", RegexOptions.Multiline)]
    private static partial Regex Filler();

    private sealed record ProgramFile(string Name, string Code);
}
