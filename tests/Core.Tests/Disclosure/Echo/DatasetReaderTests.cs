using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo;
using RemoteExecutor.Core.Disclosure.Echo.Datasets;

namespace RemoteExecutor.Core.Tests.Disclosure.Echo;

/// <summary>Which values of which files are found again, and what of a file is public.</summary>
public sealed class DatasetReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.csv", "name,amount\nBrienne,739184.5\n\"Tully, Catelyn\",2\n", "Brienne|739184.5|Tully, Catelyn", "amount")]
    [InlineData("a.csv", "Name;Amount\r\nBrienne;7391845\r\nPodrick;7391846\r\n", "Brienne|Podrick|7391846", "Amount")]
    [InlineData("a.csv", "Brienne,Podrick\nSandor,Gregor\n", "Brienne|Podrick|Sandor", "")] // no header
    [InlineData("a.csv", "name,city\n\"Brienne \"\"of\"\" Tarth\",Evenfall\n", "Brienne of Tarth|Evenfall", "city")]
    [InlineData("a.csv", "note,n\n\"line one Brienne\nline two Podrick\",7\n", "line one Brienne line two Podrick", "")]
    [InlineData("a.tsv", "name\tn\nBrienne\t1\n", "Brienne", "name")]
    [InlineData("a.json", """[{"knight":"Brienne","id":7391846,"tags":["Podrick"]}]""", "Brienne|7391846|Podrick", "knight")]
    [InlineData("a.jsonl", "{\"knight\":\"Brienne\"}\n{\"knight\":\"Zo\\u00eb Tarth\"}\n", "Brienne|zoe tarth", "knight")]
    [InlineData("a.txt", "user=Brienne; role=knight-errant\n", "Brienne|knight-errant", "")]
    [InlineData("a.yml", "knight: Brienne\n", "Brienne", "")]
    [InlineData("README", "Brienne\n", "Brienne", "")]
    public void Values_OfAFile_AreFound(string name, string text, string found, string free)
    {
        _folder.File(name, text);
        AssertFound(found, free);
    }

    [Fact]
    public void Values_CompressedLatin1AndUtf16_AreFound()
    {
        using (var file = File.Create(Path.Combine(_folder.Path, "a.csv.gz")))
        using (var zip = new GZipStream(file, CompressionLevel.Fastest)) zip.Write("name,n\nBrienne,1\n"u8);
        File.WriteAllBytes(Path.Combine(_folder.Path, "b.csv"), Encoding.Latin1.GetBytes("name,n\nZoë Öström,1\n"));
        File.WriteAllText(Path.Combine(_folder.Path, "c.csv"), "name,n\nPodrick,1\n", Encoding.Unicode);
        AssertFound("Brienne|Zoë Öström|Podrick", "name");
    }

    [Fact]
    public void Values_BehindAStrayQuote_AreFound()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(at => $"{at},Knight{at}x\n"));
        _folder.File("a.csv", $"n,name\n7,\"Brienne\n{rows}8,Podrick\n");
        AssertFound("Brienne|Podrick|Knight19999x|Knight12345x", "");
    }

    [Fact]
    public void Values_LongerThanABuffer_AreFound()
    {
        var text = string.Join(' ', Enumerable.Range(0, 100_000).Select(at => $"w{at * 7919L:x}q"));
        _folder.File("a.csv", $"n,text\n7,\"{text}\"\n8,{text[^500..]}\n");
        AssertFound($"{text[70_000..70_080]}|{text[..80]}|{text[^80..]}", "");
    }

    [Fact]
    public void Keys_OfAMapFromManyPeople_AreValues()
    {
        _folder.File("a.json", "{" + string.Join(',', Enumerable.Range(0, 3_000).Select(at => $"\"Knight{at}x\":1")) + "}");
        AssertFound("Knight17x|Knight2999x", "");
    }

    [Fact]
    public void Keys_ThatOccurOnce_AreValuesUnlessTheyLookLikeNames()
    {
        _folder.File("a.json", """{"Brienne of Tarth":{"Oath sworn to":"Catelyn","sword_name":"Oathkeeper"},"Podrick-Payne":{"Oath sworn to":"Tyrion"}}""");
        AssertFound("Brienne of Tarth|Podrick-Payne|Catelyn|Oathkeeper", "Oath sworn to|sword_name");
    }

    [Fact]
    public async Task Values_OfParquet_AreFound()
    {
        var (name, amount, id) = (new DataField<string>("knight"), new DataField<double?>("amount"), new DataField<long>("id"));
        var (day, yes) = (new DataField<DateTime>("day"), new DataField<bool>("yes"));
        await using (var file = File.Create(Path.Combine(_folder.Path, "a.parquet")))
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(name, amount, id, day, yes), file, cancellationToken: TestContext.Current.CancellationToken))
        {
            using var rows = writer.CreateRowGroup();
            await rows.WriteAsync(name, ["Brienne", "Podrick"]);
            await rows.WriteAsync<double>(amount, new double?[] { 48213.7719, null }, cancellationToken: TestContext.Current.CancellationToken);
            await rows.WriteAsync<long>(id, new[] { 7391846L, 7 }, cancellationToken: TestContext.Current.CancellationToken);
            await rows.WriteAsync<DateTime>(day, new[] { new DateTime(2024, 1, 31, 0, 0, 0, DateTimeKind.Utc), DateTime.UnixEpoch }, cancellationToken: TestContext.Current.CancellationToken);
            await rows.WriteAsync<bool>(yes, new[] { true, false }, cancellationToken: TestContext.Current.CancellationToken);
        }

        AssertFound("Brienne|Podrick|48213.7719|7391846|2024-01-31", "knight");
    }

    [Theory]
    [InlineData("a.pkl", "\u0000\u0001Brienne")]
    [InlineData("a.json", "{\"knight\":")]
    [InlineData("a.parquet", "PAR1 and nothing else")]
    [InlineData("a.csv.gz", "no gzip")]
    [InlineData("a.csv", "PK\u0003\u0004\u0000\u0000Brienne")]
    [InlineData("a.txt", "BZh9\u0000Brienne")]
    public void File_OfAnUnknownFormatOrDamaged_IsRefused(string name, string text)
    {
        _folder.File(name, text);
        Assert.Throws<UnreadableDatasetException>(() => Build());
    }

    [Theory]
    [InlineData("a.csv.gz.gz", "name,n\nBrienne,1\n")]
    [InlineData("a.parquet.gz", "PAR1\u0015\u0000Brienne")]
    [InlineData("a.txt.gz", "\u0000\u0001Brienne")]
    public void PackedFile_ThatIsNoTextInside_IsRefused(string name, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        for (var packed = name; packed.EndsWith(".gz", StringComparison.Ordinal); packed = packed[..^3])
        {
            using var memory = new MemoryStream();
            using (var gzip = new System.IO.Compression.GZipStream(memory, System.IO.Compression.CompressionLevel.Fastest)) gzip.Write(bytes);
            bytes = memory.ToArray();
        }

        File.WriteAllBytes(Path.Combine(_folder.Path, name), bytes);
        Assert.Throws<UnreadableDatasetException>(() => Build());
    }

    [Fact]
    public void Version_ChangesWithTheFiles()
    {
        var path = _folder.File("a.csv", "n\n1\n");
        var first = Version().Key;
        Assert.Equal(first, Version().Key);
        _folder.File("b.csv", "");
        Assert.NotEqual(first, Version().Key);
        File.Delete(Path.Combine(_folder.Path, "b.csv"));
        var written = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path, "n\n12\n");
        File.SetLastWriteTimeUtc(path, written);
        Assert.NotEqual(first, Version().Key);
    }

    private DatasetVersion Version() => DatasetVersion.Of(new Dataset { Name = "knights", Path = _folder.Path });

    private RemoteExecutor.Core.Disclosure.Echo.Matching.EchoFilter Build() => FilterBuild.Build(Version(), mostBlocksLog2: 16, new(), TestContext.Current.CancellationToken);

    private void AssertFound(string found, string free)
    {
        var search = new EchoSearch([Build()]);
        foreach (var value in found.Split('|'))
            Assert.True(search.Find($"- {value} -").Sum(finding => finding.Length) >= value.Length * 9 / 10, value);
        foreach (var name in free.Split('|', StringSplitOptions.RemoveEmptyEntries)) Assert.Empty(search.Find($"- {name} -"));
        Assert.Empty(search.Find("Nothing like that; 5 rows, 8412907 in all"));
    }
}
