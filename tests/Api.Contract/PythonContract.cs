using System.Text.Json;

namespace RemoteExecutor.Api.Contract;

/// <summary>The main job, with a real interpreter behind the API.</summary>
public abstract class PythonContract(IApiHost host) : ApiContract(host)
{
    private ApiClient Lead => field ??= As(NewAgent('2'));

    [Fact]
    public async Task PandasJob_GivesASummary()
    {
        var end = await Lead.RunAsync(new
        {
            code = "import pandas as pd\nresult = pd.DataFrame(input_data)\nprint('rows', len(result))\n",
            input_data = Enumerable.Range(0, 50).Select(i => new { id = i, amount = i * 1.5, region = i % 2 == 0 ? "north" : "south" }),
            task_id = "pandas",
        });
        Assert.True(end.Text("status") == "completed", end.Body);
        var summary = end.Json.GetProperty("summary");
        Assert.Equal(50, summary.GetProperty("row_count").GetInt64());
        Assert.Equal("float64", summary.GetProperty("schema").GetProperty("amount").GetString());
        Assert.InRange(summary.GetProperty("sample").GetArrayLength(), 0, 3);
        Assert.Equal("rows 50", summary.GetProperty("stdout").GetString()!.Trim());
        Assert.Equal("standard", summary.GetProperty("disclosure").GetProperty("policy").GetString());
        Assert.True(end.Json.GetProperty("resources").GetProperty("memory_peak_mb").GetDouble() > 0);
        Assert.Equal("pandas", end.Text("task_id"));
    }

    [Fact]
    public async Task DataSet_IsReadAtItsPlace_AndReleasedUnderItsPolicy()
    {
        var end = await Lead.RunAsync(new
        {
            code = $"import pandas as pd\nresult = pd.read_csv(\"/data/{ContractDataset.Name}\")\nprint(result.name[0])\n", datasets = new[] { ContractDataset.Name },
        });
        Assert.True(end.Text("status") == "completed", end.Body);
        var summary = end.Json.GetProperty("summary");
        Assert.Equal(ContractDataset.Rows, summary.GetProperty("row_count").GetInt64());
        Assert.Equal("strict", summary.GetProperty("disclosure").GetProperty("policy").GetString());
        Assert.DoesNotContain(ContractDataset.Value, end.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("raise ValueError('no')", "ProgramFailed", "failed")]
    [InlineData("1 / 0", "ProgramFailed", "failed")]
    [InlineData("import time\ntime.sleep(60)", "TimedOut", "timeout")]
    public async Task FailingProgram_IsAResult(string code, string outcome, string status)
    {
        var end = await Lead.RunAsync(new { code, timeout_seconds = 10 });
        Assert.Equal(outcome, end.Text("outcome"));
        Assert.Equal(status, end.Text("status"));
        Assert.Equal(JsonValueKind.String, end.Json.GetProperty("error").ValueKind);
    }

    [Fact]
    public async Task InputData_ArrivesAsItWasSent()
    {
        const string Input = """{"π": [1.5, -0.0, 1e300, null, true], "text": "a\u0000b \ud83d\ude00", "big": 123456789012345678901234567890}""";
        var end = await Lead.RunAsync(
            "{\"code\": \"d = input_data\\nassert d['π'] == [1.5, 0.0, 1e300, None, True]\\nassert d['text'] == 'a' + chr(0) + 'b ' + chr(128512)\\nassert d['big'] == 123456789012345678901234567890\\nresult = 1\\n\", \"input_data\": "
            + Input + "}");
        Assert.True(end.Text("status") == "completed", end.Body);
    }

    [Fact]
    public async Task WithoutInputData_TheVariableIsNone() =>
        Assert.Equal("completed", (await Lead.RunAsync(new { code = "assert input_data is None\nresult = 1\n" })).Text("status"));

    [Fact]
    public async Task ConcurrentSubmissions_AllEnd()
    {
        var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Lead.RunAsync(new { code = $"result = {i}" })));
        Assert.All(ends, end => Assert.Equal("completed", end.Text("status")));
        Assert.Equal(8, ends.Select(end => end.Text("execution_id")).Distinct().Count());
    }
}
