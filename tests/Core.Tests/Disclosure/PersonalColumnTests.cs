using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Datasets;
using RemoteExecutor.Core.Sandboxes.Runner;
using RemoteExecutor.Core.Tests.Disclosure.Echo;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure;

/// <summary>Values of columns that hold personal data, in samples and categories of columns that do not say so.</summary>
public sealed class PersonalColumnTests : IDisposable
{
    // No list of names has it, so that only its column tells.
    private const string Name = "Quillwork Tungsten";

    private const string Csv = "id,name,phone,joined,segment,city,note\n1000017,Quillwork Tungsten,+1 (780) 752-0583,2019-03-04,wholesale,Winterfell,nothing to tell\n";

    private readonly TemporaryFolder _data = new(), _cache = new();

    public void Dispose()
    {
        _data.Dispose();
        _cache.Dispose();
    }

    [Theory]
    [InlineData(Name)]
    [InlineData("QUILLWORK_TUNGSTEN")]
    [InlineData("for Quillwork Tungsten only")]
    [InlineData("netsgnuT krowlliuQ")]
    [InlineData("UXVpbGx3b3JrIFR1bmdzdGVu")]
    [InlineData("17807520583")]
    public async Task Sample_ValueOfAPersonalColumn_IsAMark(string cell)
    {
        _data.File("a.csv", Csv);
        // Redaction may have named the kind.
        Assert.Matches("^(for )?‹[a-z]+›( only)?$", (await ReleaseAsync(Sample(Runs.Json(cell)))).Sample[0]["x0"].GetString()!);
    }

    [Theory]
    [InlineData("wholesale")]
    [InlineData("Winterfell")]
    [InlineData("nothing to tell")]
    public async Task Sample_ValueOfAnotherColumn_Stays(string cell)
    {
        _data.File("a.csv", Csv);
        Assert.Equal(cell, (await ReleaseAsync(Sample(Runs.Json(cell)))).Sample[0]["x0"].GetString());
    }

    [Fact]
    public async Task Sample_NumberOfAPersonalColumn_IsAMark()
    {
        _data.File("a.csv", Csv);
        var summary = await ReleaseAsync(Sample(Runs.Json(17807520583), Runs.Json(1000017)));
        Assert.Equal("‹data›", summary.Sample[0]["x0"].GetString());
        Assert.Equal(1000017, summary.Sample[0]["x1"].GetInt64());
    }

    [Fact]
    public async Task Sample_NameSplitOverCells_IsMarks()
    {
        _data.File("a.csv", Csv);
        var summary = await ReleaseAsync(Sample(Runs.Json("Quillw"), Runs.Json("ork Tung"), Runs.Json("sten"), Runs.Json("wholesale")));
        Assert.Equal(["‹data›", "‹data›", "‹data›", "wholesale"], summary.Sample[0].Values.Select(cell => cell.GetString()));
    }

    [Fact]
    public async Task Sample_PersonalValue_StaysUnderOpen()
    {
        _data.File("a.csv", Csv);
        Assert.Equal(Name, (await ReleaseAsync(Sample(Runs.Json(Name)), Open)).Sample[0]["x0"].GetString());
    }

    [Fact]
    public async Task Categories_LettersOfAName_AreMarks()
    {
        _data.File("a.csv", Csv);
        var top = Name.Select((letter, at) => ($"{at:00}{letter}", 40L - at)).ToArray();
        var raw = Runs.Table(1000, Runs.Column("a", Runs.Category(1000, top.Length, top)));
        Assert.DoesNotContain("00Q", (await ReleaseAsync(raw)).AsJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Categories_OfManyCustomers_StayReadable()
    {
        CustomerFile.Write(_data.Path, 20_000);
        string[] values = ["Winterfell", "Dorne", "Highgarden", "Braavos", "basic", "premium", "true", "completed", "Berlin", "Frankfurt am Main", "retail", "2024-01", "18-25", "north", "mail"];
        var raw = Runs.Table(1000, Runs.Column("x", Runs.Category(1000, values.Length, [.. values.Select(value => (value, 50L))])));
        var top = (await ReleaseAsync(raw)).Stats["x"].GetProperty("top").EnumerateArray().Select(pair => pair[0].GetString());
        Assert.Equal(values, top);
    }

    [Theory]
    [InlineData("2019-03-04", false)]
    [InlineData("1957-08-09", true)]
    public async Task Dates_OfABirth_AreWithheld(string date, bool withheld)
    {
        _data.File("a.csv", "id,born,joined\n1,1957-08-09,2019-03-04\n");
        var stats = new RawStats { Kind = "datetime", Count = 50, Texts = new Dictionary<string, string> { ["min"] = date } };
        Assert.Equal(withheld, !(await ReleaseAsync(Runs.Table(50, Runs.Column("x", stats)))).Stats["x"].TryGetProperty("min", out _));
    }

    [Fact]
    public async Task Extremes_NumberOfAPersonalColumn_AreWithheld()
    {
        _data.File("a.csv", Csv);
        var stats = new RawStats { Kind = "numeric", Count = 50, Numbers = new Dictionary<string, double> { ["mean"] = 17.5, ["min"] = 17807520583 } };
        Assert.DoesNotContain("1780752", (await ReleaseAsync(Runs.Table(50, Runs.Column("x", stats)))).AsJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", "1,{0},sword\n2,{0},shield\n")] // no header
    [InlineData("a.csv", "k,v,w\n1,{0},sword\n2,{0},shield\n")]
    [InlineData("a.jsonl", "{{\"k\":1,\"v\":\"{0}\",\"w\":\"sword\"}}\n")]
    [InlineData("a.json", "[[1,\"{0}\",\"sword\"],[2,\"{0}\",\"shield\"]]")]
    [InlineData("a.txt", "{0}\n{0}\n")]
    public async Task Sample_ColumnOfPersonalValues_IsToldByThem(string file, string content)
    {
        // In the data its form tells; in the cell it has none.
        _data.File(file, string.Format(System.Globalization.CultureInfo.InvariantCulture, content, "quillwork.tungsten@highgarden.example"));
        var summary = await ReleaseAsync(Sample(Runs.Json("quillwork tungsten"), Runs.Json("shield")));
        Assert.Equal(["‹data›", "shield"], summary.Sample[0].Values.Select(cell => cell.GetString()));
    }

    [Theory]
    [InlineData("a.json", "{\"name\":{\"0\":\"Quillwork Tungsten\"},\"city\":{\"0\":\"Winterfell\"}}")]
    [InlineData("a.json", "[{\"customer\":{\"name\":{\"first\":\"Quillwork\",\"last\":\"Tungsten\"}},\"city\":\"Winterfell\"}]")]
    [InlineData("people", "id,name,city\nb,\"Quillwork Tungsten\",\"Winterfell\"\n")] // no extension
    [InlineData("a.csv", "Id,Name,City\nb,Quillwork Tungsten,Winterfell\n")] // capitals are no certain header
    public async Task Sample_PersonalKey_CountsHoweverTheSetIsLaidOut(string file, string content)
    {
        _data.File(file, content);
        var summary = await ReleaseAsync(Sample(Runs.Json("Quillwork"), Runs.Json("Winterfell")));
        Assert.Equal(["‹data›", "Winterfell"], summary.Sample[0].Values.Select(cell => cell.GetString()));
    }

    [Fact]
    public async Task Sample_PersonalKeyOfTheInput_IsAMark()
    {
        const string input = """[{"customer_name":"Quillwork Tungsten","city":"Winterfell","score":7}]""";
        var summary = await Runs.Of(Sample(Runs.Json(Name), Runs.Json("Winterfell"))).ReleaseAsync(Standard, input);
        Assert.Equal(["‹data›", "Winterfell"], summary.Sample[0].Values.Select(cell => cell.GetString()));
    }

    [Fact]
    public async Task Sample_UnreadableSet_IsWithheld()
    {
        _data.File("a.pkl", "\0");
        var raw = Sample(Runs.Json(Name)) with { Columns = [Runs.Column("x0", Runs.Category(50, 1, (Name, 50)))] };
        Assert.DoesNotContain("Tungsten", (await ReleaseAsync(raw)).AsJson(), StringComparison.Ordinal);
    }

    private static RawSummary Sample(params JsonElement[] cells) =>
        Runs.Table(50, [.. cells.Select((_, at) => Runs.Column($"x{at}"))]) with { Sample = [cells] };

    private async Task<ExecutionSummary> ReleaseAsync(RawSummary raw, RemoteExecutor.Core.Disclosure.DisclosureLevel level = Standard)
    {
        using var filters = new DatasetFilters(
            new EchoFilterFolder(_cache.Path), Options.Create(new EchoControlOptions { FilterMebibytes = 64 }), TimeProvider.System, NullLogger<DatasetFilters>.Instance);
        return await Runs.Of(raw).ReleaseAsync(level, filters: filters, datasets: new Dataset { Name = "people", Path = _data.Path });
    }
}
