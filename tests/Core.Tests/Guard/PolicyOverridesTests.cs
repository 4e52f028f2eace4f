using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Tests.Guard;

/// <summary>What an operator's second file does to the shipped policy.</summary>
public sealed class PolicyOverridesTests
{
    [Theory]
    [InlineData("""{"version": "s", "modules": {"allowed": ["scipy"]}}""", "import scipy.stats", true)]
    [InlineData("""{"version": "s", "modules": {"allowed": ["requests"]}}""", "import requests", true)]
    [InlineData("""{"version": "s", "modules": {"allowed": ["subprocess"]}}""", "import subprocess", true)]
    [InlineData("""{"version": "s", "modules": {"restricted": {"polars": "Not here."}}}""", "import polars", false)]
    [InlineData("""{"version": "s", "modules": {"denied": [{"reason": "Not here.", "severity": "high", "names": ["polars"]}]}}""", "import polars", false)]
    [InlineData("""{"version": "s", "members": {"allowed": ["numpy.testing"]}}""", "import numpy as np\nnp.testing.assert_allclose(1, 1)", true)]
    [InlineData("""{"version": "s", "members": {"allowed": ["sys.modules"]}}""", "import sys\nsys.modules", true)]
    [InlineData("""{"version": "s", "members": {"denied": [{"reason": "Not here.", "severity": "high", "names": ["pandas.read_csv"]}]}}""", "import pandas as pd\npd.read_csv('x')", false)]
    [InlineData("""{"version": "s", "members": {"denied": [{"reason": "Not here.", "severity": "high", "names": ["os.listdir"]}]}}""", "import os\nos.listdir('x')", false)]
    [InlineData("""{"version": "s", "attributes": {"allowed": ["to_sql"]}}""", "df.to_sql('x')", true)]
    [InlineData("""{"version": "s", "attributes": {"denied": [{"reason": "Not here.", "severity": "high", "names": ["plot"]}]}}""", "df.plot()", false)]
    [InlineData("""{"version": "s", "files": {"scratch": ["/scratch"]}}""", "open('/scratch/x', 'w')", true)]
    [InlineData("""{"version": "s", "files": {"readable": ["/home"]}}""", "open('/home/x')", true)]
    [InlineData("""{"version": "s", "files": {"protected": ["/data/secret"]}}""", "open('/data/secret/x')", false)]
    public void Read_Override_ChangesTheVerdict(string overrides, string program, bool passes)
    {
        var policy = PolicyReader.Read(Shipped(), Encoding.UTF8.GetBytes(overrides));
        Assert.Equal(passes, new ExecutionGuard(policy).Check(program, AgentTier.Lead).Passed);
        Assert.Equal(!passes, Guards.Check(program).Passed);
    }

    [Fact]
    public void Read_Overrides_ShowInVersionAndHash()
    {
        var policy = PolicyReader.Read(Shipped(), """{"version": "site-1"}"""u8.ToArray());
        var plain = PolicyReader.Read(Shipped());
        Assert.Equal($"{plain.Version}+site-1", policy.Version);
        Assert.NotEqual(plain.Hash, policy.Hash);
        Assert.Matches("^[0-9a-f]{64}$", policy.Hash);
    }

    [Fact]
    public void Read_ManyFaults_SaysAllAtOnce()
    {
        var overrides = """
            {"version": "no spaces", "modules": {"allowed": ["json", "a b"]}, "members": {"allowed": ["numpy.mean", "plain"]},
             "attributes": {"allowed": ["mean"]}, "files": {"readable": ["/nowhere"], "scratch": ["relative"]}}
            """u8.ToArray();
        var error = Assert.Throws<PolicyException>(() => PolicyReader.Read(Shipped(), overrides));
        string[] expected = ["version", "'json' is allowed already", "'a b' is no dotted name", "'numpy.mean' is not forbidden", "'plain' is no dotted name", "'mean' is not forbidden", "'/nowhere' is not protected", "'relative'"];
        Assert.All(expected, part => Assert.Contains(error.Faults, fault => fault.Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"version": "s", "module": {}}""")]
    public void Read_NoOverrides_Throws(string text) => Assert.Throws<PolicyException>(() => PolicyReader.Read(Shipped(), Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Validate_MissingOverrides_FailsAndNamesTheOption()
    {
        var outcome = new PolicyFileValidation().Validate(null, new GuardOptions { PolicyOverrides = "/does/not/exist.json" });
        Assert.Contains("PolicyOverrides", outcome.FailureMessage, StringComparison.Ordinal);
    }

    private static byte[] Shipped() => JsonSerializer.SerializeToUtf8Bytes(PolicyReader.ReadEmbedded().File, PolicyReader.Format);
}
