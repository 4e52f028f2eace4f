using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Tests.Guard;

public sealed class PolicyReaderTests
{
    [Fact]
    public void Read_ManyFaults_SaysAllAtOnce()
    {
        var policy = Shipped();
        policy["version"] = "no spaces allowed";
        policy["modules"]!["allowed"]!.AsArray().Add("not a name");
        policy["modules"]!["allowed"]!.AsArray().Add("json");
        policy["modules"]!["aliases"]!["x"] = "nowhere";
        policy["files"]!["scratch"]!.AsArray().Add("relative");
        policy["shell"]!["patterns"]![0]!["pattern"] = "(";
        var error = Assert.Throws<PolicyException>(() => PolicyReader.Read(Bytes(policy)));
        Assert.Equal(6, error.Faults.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void Read_NoPolicy_Throws(string text) => Assert.Throws<PolicyException>(() => PolicyReader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_UnknownField_Throws()
    {
        var policy = Shipped();
        policy["alowed"] = new JsonArray();
        Assert.Throws<PolicyException>(() => PolicyReader.Read(Bytes(policy)));
    }

    [Fact]
    public void Read_ValidPolicy_HasTheHashOfItsBytes()
    {
        var bytes = Bytes(Shipped());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), PolicyReader.Read(bytes).Hash);
    }

    [Fact]
    public void Validate_MissingFile_FailsAndNamesTheOption()
    {
        var outcome = new PolicyFileValidation().Validate(null, new GuardOptions { PolicyFile = "/does/not/exist.json" });
        Assert.Contains("PolicyFile", outcome.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NoFile_TakesTheShippedPolicy() => Assert.True(new PolicyFileValidation().Validate(null, new GuardOptions()).Succeeded);

    private static JsonNode Shipped() =>
        JsonSerializer.SerializeToNode(PolicyReader.ReadEmbedded().File, PolicyReader.Format)!;

    private static byte[] Bytes(JsonNode policy) => Encoding.UTF8.GetBytes(policy.ToJsonString());
}
