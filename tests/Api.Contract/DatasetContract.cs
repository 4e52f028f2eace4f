using System.Text.Json;

namespace RemoteExecutor.Api.Contract;

/// <summary>Data sets: what agents see of them, and what a run may name. The host has <see cref="ContractDataset"/> registered as strict.</summary>
public abstract class DatasetContract(IApiHost host) : ApiContract(host)
{
    [Fact]
    public async Task List_ShowsShapeAndPolicy_NoValuesAndNoPath()
    {
        var answer = await UntilKnownAsync(As(NewAgent('3')));
        var item = Assert.Single(answer.Json.GetProperty("items").EnumerateArray(), item => item.GetProperty("name").GetString() == ContractDataset.Name);
        Assert.True(item.GetProperty("available").GetBoolean());
        Assert.Equal(ContractDataset.Content.Length, item.GetProperty("size_bytes").GetInt64());
        Assert.Equal("csv", item.GetProperty("format").GetString());
        Assert.Equal("strict", item.GetProperty("policy").GetString());
        Assert.Equal(ContractDataset.Rows, item.GetProperty("row_count").GetInt64());
        var schema = item.GetProperty("schema");
        Assert.Equal("int64", schema.GetProperty("age").GetString());
        foreach (var hidden in (string[])[ContractDataset.Value, ContractDataset.PersonalColumn, ContractDataset.File, Path.GetDirectoryName(ContractDataset.File)!])
            Assert.DoesNotContain(hidden, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\"unknown\"]")]
    [InlineData("[\"contract_customers\", \"unknown\"]")]
    [InlineData("[\"Contract_customers\"]")]
    [InlineData("[\"contract_customers\\n\"]")]
    [InlineData("[\"../contract_customers\"]")]
    [InlineData("[\"\"]")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("\"contract_customers\"")]
    [InlineData("[\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"]")]
    public async Task Execute_NamesThatAreNot_AreRefused(string datasets) =>
        (await As(NewAgent('2')).PostAsync("/execute", $$"""{"code": "{{Quick}}", "datasets": {{datasets}}}""")).ExpectFieldProblem("datasets");

    [Fact]
    public async Task Execute_WithADataSet_IsStrict_AndTheTrailSaysSo()
    {
        var head = As(NewAgent('0'));
        // Named twice, it is mounted once.
        var id = await head.SubmitAsync(new { code = Quick, datasets = new[] { ContractDataset.Name, ContractDataset.Name }, disclosure = "standard" });
        await head.EndOfAsync(id);
        var entries = (await head.GetAsync("/audit?execution_id=" + id)).Expect(200).Json.GetProperty("items").EnumerateArray();
        var facts = entries.Select(entry => entry.GetProperty("event")).Single(entry => entry.GetProperty("event").GetString() == "submitted").GetProperty("facts");
        Assert.Equal(ContractDataset.Name + "=Strict", facts.GetProperty("datasets").GetString());
        Assert.Equal("Strict", facts.GetProperty("disclosure_policy").GetString());
    }

    /// <summary>Rows are counted in the background.</summary>
    private static async Task<Answer> UntilKnownAsync(ApiClient client)
    {
        while (true)
        {
            var answer = (await client.GetAsync("/datasets")).Expect(200);
            if (answer.Json.GetProperty("items").EnumerateArray().All(item => item.GetProperty("row_count").ValueKind != JsonValueKind.Null)) return answer;
        }
    }
}
