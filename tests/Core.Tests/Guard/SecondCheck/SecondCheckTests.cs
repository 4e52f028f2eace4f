using System.Security.Cryptography;
using System.Text;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Guard.SecondCheck;
using RemoteExecutor.Core.Tests.Guard.Python;

namespace RemoteExecutor.Core.Tests.Guard.SecondCheck;

/// <summary>
/// The runner's check against the guard itself: the same digest of every tree, and no objection that the guard does not have as well, at the same
/// place. Else it would stop what the guard lets pass. CI takes a sample of the library, <c>REX_PARSER_FUZZ</c> all of it.
/// </summary>
public sealed class SecondCheckTests(ITestOutputHelper output)
{
    private const int SampledPart = 8;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    [Fact]
    public void Library_HasTheSameDigests_AndNoFindingOfItsOwn()
    {
        using var runner = RunnerGuard.Start();
        var files = runner.Library().Where(IsSampled).Select(TextOf).OfType<string>().ToList();
        Assert.NotEmpty(files);
        var findings = files.Sum(code => Compare(runner, code));
        output.WriteLine($"{files.Count} files agree; {findings} findings, the guard has all of them");
        Assert.NotEqual(0, findings);
    }

    [Theory]
    [InlineData("constructs.txt", "\n")]
    [InlineData("finds.txt", "\n")]
    [InlineData("passing.txt", "\n---\n")]
    [InlineData("blocked.txt", "\n---\n")]
    public void KeptCases_HaveTheSameDigests_AndNoFindingOfTheirOwn(string name, string separator)
    {
        using var runner = RunnerGuard.Start();
        var sources = separator == "\n" ? TestText.Sources(name) : TestText.Read(name).Split(separator);
        foreach (var source in sources) Compare(runner, source);
    }

    [Fact]
    public void OrdinaryPrograms_HaveNoFinding()
    {
        using var runner = RunnerGuard.Start();
        foreach (var code in ProgramSetTests.CodeOf("ordinary")) Assert.Equal(0, Compare(runner, code));
    }

    [Fact]
    public void EscapePrograms_AreStoppedInPart()
    {
        using var runner = RunnerGuard.Start();
        var programs = ProgramSetTests.CodeOf("escapes");
        var stopped = programs.Count(code => Compare(runner, code) > 0);
        // Most escapes hide what they use behind values, which only the guard follows.
        output.WriteLine($"{stopped} of {programs.Count} escapes are stopped by the second check alone");
        Assert.NotEqual(0, stopped);
    }

    [Fact]
    public void RestrictedModules_PassWhereTheyAreGranted()
    {
        const string Code = "import requests, sqlite3\nfrom urllib import request";
        using var usual = RunnerGuard.Start();
        using var granted = RunnerGuard.Start(mayImportRestricted: true);
        Assert.Equal(3, Compare(usual, Code));
        Assert.Empty(granted.Ask(Code).Findings);
        Assert.True(Guards.Check(Code, AgentTier.Head).Passed);
    }

    /// <summary>How many findings there are.</summary>
    private static int Compare(RunnerGuard runner, string code)
    {
        var answer = runner.Ask(code);
        Assert.Equal(TreeDigest.Of(code), answer.Tree);
        if (answer.Tree is null) return 0;
        var violations = Guards.Check(code).Violations;
        // Past the limit the guard no longer says all.
        if (violations.Count == GuardVerdict.MaxViolations) return answer.Findings.Count;
        Assert.Subset(violations.Select(violation => $"{violation.Code} {violation.Line} {violation.Column}").ToHashSet(), answer.Findings.ToHashSet());
        return answer.Findings.Count;
    }

    /// <summary>By name, so that the sample is the same on every machine.</summary>
    private static bool IsSampled(string file) =>
        Environment.GetEnvironmentVariable("REX_PARSER_FUZZ") is not null || SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(file)))[0] % SampledPart == 0;

    /// <summary>Null for a file that is not UTF-8: no program can be that.</summary>
    private static string? TextOf(string file)
    {
        try
        {
            return Utf8.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
