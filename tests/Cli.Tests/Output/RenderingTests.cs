using System.Text.Json;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Guard;
using Spectre.Console;

namespace RemoteExecutor.Cli.Tests.Output;

/// <summary>Whatever a server sends, it is shown as text: no markup, no escape sequence of its own, no exception.</summary>
public sealed class RenderingTests
{
    private const string Hostile = "[red]x[/] [/] [[ ]link=http://evil] :skull: \u001b]8;;http://evil\u0007\u001b[2J \u202E";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_HostileExecution_IsShownAsText(bool plain)
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        console.Profile.Width = 2000;
        ExecutionResultView.Write(console, HostileExecution(), Hostile);
        var shown = writer.ToString();

        Assert.Contains("[red]x[/] [/] [[ ]link=http://evil]", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b]8;;http://evil", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', shown);
        Assert.DoesNotContain('\u202E', shown);
        if (plain) Assert.DoesNotContain('\u001b', shown);
    }

    [Fact]
    public void Write_GuardFinding_HasLineAndColumn()
    {
        var test = new TestSurroundings();
        GuardView.Write(test.Here.Out, Verdict("os.system starts a shell."), "job.py");
        Assert.Contains("job.py:4:7: critical REX101 os.system starts a shell.", test.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Summary_SaysWhatWasRedactedAndWithheld()
    {
        var test = new TestSurroundings();
        SummaryView.Write(test.Here.Out, Summary("mail"));
        Assert.Contains("redacted: email × 3", test.Out, StringComparison.Ordinal);
        Assert.Contains("withheld: 2 category values with fewer than 5 rows.", test.Out, StringComparison.Ordinal);
        Assert.Contains("50,000 rows", test.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"numeric","count":3,"mean":1.23456789,"min":null}""", "count 3, mean 1.23457")]
    [InlineData("""{"kind":"category","top":[["a",5],["b",4]]}""", "top a 5 · b 4")]
    [InlineData("""{"top":{"a":5}}""", "top a 5")]
    [InlineData("""[1,2,3,4,5,6]""", "1 · 2 · 3 · 4 …")]
    [InlineData("null", "–")]
    public void Of_Statistics_FitsOneLine(string json, string shown)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(shown, StatisticsText.Of(document.RootElement));
    }

    [Fact]
    public void JsonOutput_HostileText_IsAsciiAndTheSameJson()
    {
        var writer = new StringWriter();
        JsonOutput.Write(writer, JsonSerializer.SerializeToElement(new { text = Hostile + "ü\u009b" }));
        Assert.DoesNotContain(writer.ToString(), character => character > 126 || (char.IsControl(character) && character != '\n'));
        Assert.Equal(Hostile + "ü\u009b", JsonDocument.Parse(writer.ToString()).RootElement.GetProperty("text").GetString());
    }

    private static ExecutionView HostileExecution() => new()
    {
        ExecutionId = Hostile,
        Status = ExecutionStatus.Failed,
        Outcome = Outcome.ProgramFailed,
        Error = Hostile,
        SecurityResult = Verdict(Hostile),
        Summary = Summary(Hostile),
    };

    private static GuardVerdict Verdict(string text) => new()
    {
        Passed = false,
        Severity = Severity.Critical,
        Violations = [new Violation { Code = text == Hostile ? text : "REX101", Severity = Severity.Critical, Line = 4, Column = 7, Message = text, Fix = text }],
        Recommendation = text,
        PolicyVersion = text,
        PolicyHash = text,
    };

    private static ExecutionSummary Summary(string text)
    {
        var json = JsonSerializer.SerializeToElement(text);
        return new ExecutionSummary
        {
            Schema = new Dictionary<string, string> { [text] = text },
            RowCount = new RowCount(50_000),
            Sample = [new Dictionary<string, JsonElement> { [text] = json }],
            Stats = new Dictionary<string, JsonElement> { [text] = JsonSerializer.SerializeToElement(new Dictionary<string, string> { [text] = text }) },
            Stdout = text,
            Stderr = text,
            ErrorMessage = text,
            SchemaMismatch = [text],
            Disclosure = new DisclosureReport
            {
                Policy = DisclosureLevel.Standard,
                Redactions = new Dictionary<string, int> { [text == Hostile ? text : "email"] = 3 },
                Suppressed = [text == Hostile ? text : "2 category values with fewer than 5 rows."],
            },
        };
    }
}
