namespace RemoteExecutor.Core.Tests.Guard;

/// <summary>A mebibyte of anything gets a verdict. The time limit is generous: quadratic work would take hours.</summary>
public sealed class HostileInputTests
{
    private const int Mebibyte = 1 << 20;

    [Theory(Timeout = 120_000)]
    [InlineData("(")]
    [InlineData("f(")]
    [InlineData("f'{")]
    [InlineData("a.")]
    [InlineData("a=a+a\n")]
    [InlineData("a:=")]
    [InlineData("for ")]
    [InlineData("def ")]
    [InlineData("lambda:")]
    [InlineData("f(x)(x)")]
    [InlineData("eval\n")]
    [InlineData("import a as f\n")]
    [InlineData("'")]
    [InlineData("\"\"\"")]
    [InlineData("\0")]
    [InlineData("\uFEFF")]
    [InlineData("\\\n")]
    [InlineData("a\r\nb\rc\n\f\t")]
    [InlineData("ｅｖａｌ ")]
    [InlineData("'{a.'")]
    [InlineData("x.os")]
    public async Task Check_Mebibyte_EndsWithFewViolations(string part)
    {
        var code = string.Concat(Enumerable.Repeat(part, Mebibyte / part.Length));
        var verdict = await Task.Run(() => Guards.Check(code), TestContext.Current.CancellationToken);
        Assert.InRange(verdict.Violations.Count, 0, 100);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Check_NestedBrackets_HoldsCPythonsLimit(int depth, bool passes) =>
        Assert.Equal(passes, Guards.Check(new string('(', depth) + "1" + new string(')', depth)).Passed);
}
