using RemoteExecutor.Core.Disclosure.Redaction;
using RemoteExecutor.Core.Disclosure.Text;

namespace RemoteExecutor.Core.Tests.Disclosure.Ordinary;

/// <summary>
/// What programs print that hold no personal data: tables of pandas, tracebacks, warnings, reports of statistics, logs
/// (<c>outputs.txt</c>: made with the sandbox's own Python and pandas on random numbers, the last ones written by hand).
/// </summary>
public sealed class OrdinaryOutputTests
{
    private static readonly string[] Outputs = Read();

    [Fact]
    public void Outputs_Are_AHundredOrMore() => Assert.InRange(Outputs.Length, 100, int.MaxValue);

    [Fact]
    public void Redact_OrdinaryOutput_MarksAlmostNothing()
    {
        var marked = Outputs.Select(text => (Text: text, Tally: Marks(text, out var redacted), Redacted: redacted)).Where(output => output.Tally > 0).ToList();
        var report = string.Join("\n====\n", marked.Select(output => output.Redacted));
        Assert.True(marked.Count <= 1, report);
        Assert.True(marked.Sum(output => output.Tally) <= 1, report);
    }

    private static int Marks(string text, out string redacted)
    {
        var tally = new RedactionTally();
        redacted = Redactor.Default.Redact(TextHygiene.Clean(text, keepLines: true), tally);
        return tally.Counts.Values.Sum();
    }

    private static string[] Read()
    {
        using var stream = typeof(OrdinaryOutputTests).Assembly.GetManifestResourceStream("outputs.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split("\n####\n");
    }
}
