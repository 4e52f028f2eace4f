using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Core.Tests.Guard;

/// <summary>What a verdict says, and to whom.</summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData("import pandas as pd\nresult = pd.DataFrame({'a': [1]})", Severity.None)]
    [InlineData("import os; os.system('rm -rf /')", Severity.Critical)]
    [InlineData("import requests; r = requests.get('https://example.com')", Severity.High)]
    [InlineData("import xyzzy", Severity.Low)]
    [InlineData("x = (", Severity.Low)]
    [InlineData("import aaaa1, aaaa2, aaaa3, aaaa4", Severity.Medium)]
    public void Check_PlanExamples_HaveTheirSeverity(string code, Severity expected)
    {
        var verdict = Guards.Check(code);
        Assert.Equal(expected, verdict.Severity);
        Assert.Equal(expected == Severity.None, verdict.Passed);
        Assert.Equal(verdict.Passed, verdict.Recommendation is null);
        Assert.Equal(64, verdict.PolicyHash.Length);
        Assert.NotEmpty(verdict.PolicyVersion);
    }

    [Theory]
    [InlineData(AgentTier.Head, true, false)]
    [InlineData(AgentTier.Council, false, true)]
    [InlineData(AgentTier.Lead, false, true)]
    [InlineData(AgentTier.Task, false, false)]
    public void Check_RestrictedImport_FollowsTheRightsTable(AgentTier tier, bool passes, bool approvable)
    {
        var verdict = Guards.Check("import requests", tier);
        Assert.Equal(passes, verdict.Passed);
        Assert.Equal(approvable, verdict.Violations.Any(violation => violation.Approvable));
        Assert.All(verdict.Violations, violation => Assert.Contains("requests", violation.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("import numppy", "numpy")]
    [InlineData("import jsno", "json")]
    [InlineData("import ujson", "json")]
    public void Check_UnknownModule_NamesTheNearest(string code, string nearest) =>
        Assert.Contains($"'{nearest}'", Assert.Single(Guards.Check(code).Violations).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_FarModule_NamesNone() =>
        Assert.DoesNotContain("nearest", Assert.Single(Guards.Check("import tensorflow").Violations).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_ManyApprovableAndOneNot_KeepsTheOneThatIsNot()
    {
        var verdict = Guards.Check(string.Concat(Enumerable.Repeat("import requests\n", 5000)) + "import xyzzy");
        Assert.Equal(GuardVerdict.MaxViolations, verdict.Violations.Count);
        Assert.Contains(verdict.Violations, violation => !violation.Approvable);
        Assert.Equal(verdict.Violations.OrderBy(violation => violation.Line).ThenBy(violation => violation.Column), verdict.Violations);
    }

    [Fact]
    public void Check_Message_QuotesNoTextAndCutsNames()
    {
        var verdict = Guards.Check($"import {new string('q', 500)}\nopen('/etc/secret-canary', 'w')");
        Assert.All(verdict.Violations, violation => Assert.True(violation.Message.Length < 200));
        Assert.DoesNotContain(verdict.Violations, violation => violation.Message.Contains("canary", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x = 'abc", 1, 5)]
    [InlineData("a = 1\r\nb = (2\rc", 2, 5)]
    [InlineData("x = '\U0001F600'; y = ]", 1, 14)]
    [InlineData("\uFEFFx = 1", 1, 1)]
    [InlineData("f'{a'", 1, 5)]
    [InlineData("f'{a", 1, 3)]
    [InlineData("a\0", 0, 0)]
    public void Check_NoPython_SaysWhere(string code, int line, int column)
    {
        var fault = Assert.Single(Guards.Check(code).Violations, violation => violation.Code == "REX101");
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    // Attribute arguments cannot carry a lone surrogate.
    [Fact]
    public void Check_LoneSurrogate_IsNoPython() =>
        Assert.Equal(["REX101"], Guards.Check("x = '" + '\uD800' + "'").Violations.Select(violation => violation.Code));
}
