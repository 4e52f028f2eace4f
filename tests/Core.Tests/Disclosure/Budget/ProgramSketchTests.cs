using System.Text.RegularExpressions;
using RemoteExecutor.Core.Disclosure.Budget.Programs;

namespace RemoteExecutor.Core.Tests.Disclosure.Budget;

/// <summary>What counts as the same question again, and what does not.</summary>
public sealed partial class ProgramSketchTests
{
    private const string Mean = """
        import pandas as pd
        people = pd.read_csv("/data/people/people.csv")
        rest = people[people["id"] != 4711]
        result = rest["income"].mean()
        """;

    [Theory]
    [InlineData("4711", "4712")]
    [InlineData("4711", "-1")]
    [InlineData("!=", "==")]
    [InlineData("\"income\"", "\"age\"")]
    [InlineData("rest", "everybody_but_one")]
    [InlineData("result", "# a comment\n\nresult")]
    [InlineData("result", "'a docstring'\npass\nresult")]
    [InlineData("[\"income\"]", "['inc' 'ome']")]
    public void IsNear_SameProgramButForWhatADifferencingAttackChanges_IsTrue(string old, string changed)
    {
        Assert.Contains(old, Mean, StringComparison.Ordinal);
        Assert.True(IsNear(Mean, Mean.Replace(old, changed, StringComparison.Ordinal)));
    }

    [Fact]
    public void IsNear_LongerListOfConstants_IsTrue() => Assert.True(IsNear(
        Mean.Replace("people[\"id\"] != 4711", "~people[\"id\"].isin([1])", StringComparison.Ordinal),
        Mean.Replace("people[\"id\"] != 4711", "~people[\"id\"].isin([1, 2, -3, 4])", StringComparison.Ordinal)));

    [Fact]
    public void IsNear_OneMoreStatementInALongerProgram_IsTrue()
    {
        var program = Mean + "\n" + string.Join('\n', Enumerable.Range(0, 8).Select(n => $"column_{n} = rest['c{n}'].describe().loc['mean'] + {n}"));
        Assert.True(IsNear(program, program + "\nprint(len(rest))"));
    }

    [Theory]
    [InlineData("result = 1")]
    [InlineData("import pandas as pd\npeople = pd.read_csv('/data/people/people.csv')\nresult = people.describe()")]
    [InlineData("import pandas as pd\npeople = pd.read_csv('/data/people/people.csv')\nresult = people.groupby('city').agg({'income': 'mean', 'age': 'max'})")]
    [InlineData("def f(x):\n    return [y for y in x if y]\nresult = f(open('/data/people/people.csv').read().split())")]
    public void IsNear_AnotherQuestion_IsFalse(string other) => Assert.False(IsNear(Mean, other));

    [Fact]
    public void IsNear_TenEqualStatements_AreNotOne() =>
        Assert.False(IsNear("result = data.sum()", string.Join('\n', Enumerable.Repeat("result = data.sum()", 10))));

    /// <summary>Different questions are rarely taken for one: the ordinary programs that the guard is measured with, each against each.</summary>
    [Fact]
    public void IsNear_OrdinaryPrograms_AreRarelyTakenForEachOther()
    {
        var sketches = Ordinary().Select(ProgramSketch.Of).ToList();
        var near = sketches.SelectMany((one, index) => sketches.Skip(index + 1).Select(one.IsNear)).ToList();
        Say($"{near.Count(yes => yes)} of {near.Count} pairs of {sketches.Count} programs are near");
        Assert.InRange(near.Count(yes => yes), 0, near.Count / 1000);
    }

    /// <summary>The same programs with every number changed and a row left out: nearly always recognised.</summary>
    [Fact]
    public void IsNear_OrdinaryPrograms_AreRecognisedWithOtherConstantsAndOneFilterMore()
    {
        var pairs = Ordinary().Select(code => (Code: code, Other: Numbers().Replace(code, "7") + "\nframe = frame[frame[\"id\"] != 4711]\n")).ToList();
        var found = pairs.Count(pair => IsNear(pair.Code, pair.Other));
        Say($"{found} of {pairs.Count} are recognised");
        Assert.InRange(found, pairs.Count * 95 / 100, pairs.Count);
    }

    [Fact]
    public void Of_TheSameProgram_IsTheSameInEveryProcess() =>
        Assert.Equal(
            "X+X3f/rfU3oME/nwHxOTkPuDgdGlHT3NuXvGAVBX0Dti+S+yfeTqd2oscMyJWYnYfqixbSl4t16JyH25lCHAdw==",
            Convert.ToBase64String(ProgramSketch.Of(Mean).Bytes));

    [Theory]
    [InlineData("")]
    [InlineData("result = (")]
    [InlineData("pass")]
    public void Of_AlmostNothing_IsASketch(string code) => Assert.True(IsNear(code, code));

    [Fact]
    public void Of_VeryDeepProgram_DoesNotOverflow() => _ = ProgramSketch.Of("x = " + string.Concat(Enumerable.Repeat("a.", 100_000)) + "b");

    private static List<string> Ordinary()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Guard", "Programs", "ordinary");
        var programs = Directory.GetFiles(folder, "*.py").Select(File.ReadAllText).ToList();
        Assert.True(programs.Count > 100);
        return programs;
    }

    private static void Say(string sentence) => TestContext.Current.TestOutputHelper!.WriteLine(sentence);

    [GeneratedRegex(@"(?<![\w.\\])[1-9][0-9]*(?![\w.])")]
    private static partial Regex Numbers();

    private static bool IsNear(string one, string other) => ProgramSketch.Of(one).IsNear(ProgramSketch.Of(other));
}
