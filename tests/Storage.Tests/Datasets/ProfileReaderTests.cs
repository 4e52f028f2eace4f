using System.Text;
using Parquet;
using Parquet.Schema;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Datasets.Files;
using RemoteExecutor.Storage.Datasets;
using RemoteExecutor.Storage.Datasets.Formats;

namespace RemoteExecutor.Storage.Tests.Datasets;

public sealed class ProfileReaderTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("rex-profile-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Theory]
    [InlineData("a.csv", "id,amount,paid,day,name\n1,1.5,True,2024-01-31,Ada\n2,,False,2024-02-01,\"Alan\nT\"\n", "csv: id int64, amount float64, paid bool, day datetime64[ns], name object; 2")]
    [InlineData("a.csv", "\uFEFFid;b\r\n1;2\r\n\r\n3;4", "csv: id int64, b int64; 2")]
    [InlineData("a.csv", "id,b\n1,\n2,5\n", "csv: id int64, b float64; 2")]
    [InlineData("a.csv", "Id,First Name\n1,Ada\n", "csv: Id int64, First Name object; 1")]
    [InlineData("a.csv", ",name\n0,Ada\n1,Alan\n", "csv:  int64, name object; 2")]
    [InlineData("a.csv", "a,\"b \"\"x\"\", y\"\n1,2\n", "csv: a int64, b \"x\", y int64; 1")]
    [InlineData("a.tsv", "a\tb,c\n1\t2\n", "tsv: a int64, b,c int64; 1")]
    // The first line is values, or may be, so it must not become names.
    [InlineData("a.csv", "id,b\n", "csv: column_1 object, column_2 object; 1")]
    [InlineData("a.csv", "Ada,Lovelace,London\nAlan,Turing,Wilmslow\n", "csv: column_1 object, column_2 object, column_3 object; 2")]
    [InlineData("a.csv", "Ada,NA\nAlan,41\n", "csv: column_1 object, column_2 float64; 2")]
    [InlineData("a.csv", "Ada,first\nAlan,\n", "csv: column_1 object, column_2 object; 2")]
    [InlineData("a.csv", "7,Ada\n8,Alan\n", "csv: column_1 int64, column_2 object; 2")]
    [InlineData("a.csv", "Ada,Lovelace\nAlan,Turing\nAda,Byron\n", "csv: column_1 object, column_2 object; 3")]
    [InlineData("a.jsonl", "{\"a\": 1, \"b\": null}\n\n{\"a\": 2.5, \"c\": [1]}", "json_lines: a float64, b object, c object; 2")]
    [InlineData("a.ndjson", "{\"a\": true}\n{\"a\": false}\n", "json_lines: a bool; 2")]
    [InlineData("a.jsonl", "{\"a\": 1}\nno json\n", "json_lines: none; 2")]
    [InlineData("a.json", "[{\"Ada\": 1, \"N\": 1}, {\"Alan\": 2, \"N\": 2}]", "json: column_1 float64, N int64, column_3 float64; 2")]
    [InlineData("a.json", "[{\"a\": 1, \"b\": \"x\"}, {\"a\": 2}]", "json: a int64, b object; 2")]
    [InlineData("a", " [{\"a\": 1}]", "json: a int64; 1")]
    [InlineData("a.json", "{\"a\": 1}", "json: none; unknown")]
    [InlineData("a.json", "[1, 2]", "json: none; unknown")]
    [InlineData("a.json", "[{\"a\": 1}, ", "json: none; unknown")]
    [InlineData("a.parquet", "no parquet at all", "parquet: none; unknown")]
    [InlineData("a.parquet", "PAR1 ____\u0001PAR1", "parquet: none; unknown")]
    [InlineData("a.bin", "whatever", "unknown: none; unknown")]
    [InlineData("a.csv", "", "csv: none; unknown")]
    public async Task Read_File_TellsItsShape(string name, string content, string expected)
    {
        var path = Path.Combine(place, name);
        await File.WriteAllTextAsync(path, content, new UTF8Encoding(false), Token);
        var profile = await ReadAsync(path);
        Assert.Equal(new FileInfo(path).Length, profile.SizeBytes);
        Assert.Equal(expected, Describe(profile));
    }

    [Fact]
    public async Task Read_TextThatIsNotUtf8_HasNoColumns()
    {
        var path = Path.Combine(place, "a.csv");
        await File.WriteAllTextAsync(path, "a,b\n1,2\n", Encoding.Unicode, Token);
        Assert.Equal("csv: none; unknown", Describe(await ReadAsync(path)));
    }

    [Fact]
    public async Task Read_Parquet_TellsColumnsAndRowsFromItsFooter()
    {
        var path = Path.Combine(place, "a.parquet");
        var schema = new ParquetSchema(new DataField<long>("id"), new DataField<double>("amount"), new DataField<string>("name"), new DataField<int>("few", nullable: true));
        await using (var file = File.Create(path))
        await using (var writer = await ParquetWriter.CreateAsync(schema, file, cancellationToken: Token))
        {
            for (var group = 0; group < 2; group++)
            {
                using var rows = writer.CreateRowGroup();
                await rows.WriteAsync<long>(schema.DataFields[0], new long[] { 1, 2 }, cancellationToken: Token);
                await rows.WriteAsync<double>(schema.DataFields[1], new[] { 1.5, 2 }, cancellationToken: Token);
                await rows.WriteAsync(schema.DataFields[2], ["Ada", "Alan"]);
                await rows.WriteAsync<int>(schema.DataFields[3], new int?[] { 1, null }, cancellationToken: Token);
            }
        }

        Assert.Equal("parquet: id int64, amount float64, name object, few float64; 4", Describe(await ReadAsync(path)));
    }

    [Fact]
    public async Task Read_ParquetWithABrokenFooter_Throws()
    {
        var path = Path.Combine(place, "a.parquet");
        await File.WriteAllBytesAsync(path, [.. "PAR1"u8, .. Enumerable.Repeat((byte)0xFF, 40), 40, 0, 0, 0, .. "PAR1"u8], Token);
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(path));
    }

    [Fact]
    public async Task Read_Folder_CountsFilesAndBytes_AndFollowsNoLink()
    {
        Directory.CreateDirectory(Path.Combine(place, "sub"));
        await File.WriteAllTextAsync(Path.Combine(place, "a.csv"), "12345", Token);
        await File.WriteAllTextAsync(Path.Combine(place, "sub", "b.csv"), "123", Token);
        Directory.CreateSymbolicLink(Path.Combine(place, "out"), "/usr");
        var profile = await ReadAsync(place);
        Assert.Equal((DatasetFormat.Folder, 2, 8L), (profile.Format, profile.Files, profile.SizeBytes));
    }

    [Fact]
    public async Task Read_LargeFile_ColumnsComeBeforeRows()
    {
        var path = Path.Combine(place, "a.csv");
        await using (var file = new StreamWriter(path))
        {
            await file.WriteLineAsync("id,text");
            for (var i = 0; i < 200_000; i++) await file.WriteLineAsync($"{i},\"line\n{i}\"");
        }

        var steps = new List<DatasetProfile>();
        await foreach (var step in ProfileReader.ReadAsync(path, FileStatus.Of(path)!.Value, Token)) steps.Add(step);
        Assert.Equal(["csv: id int64, text object; unknown", "csv: id int64, text object; 200000"], steps.Select(Describe));
    }

    [Fact]
    public async Task CountRows_AnyText_AgreesWithTheParser()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => "a\n\",\r"[random.Next(5)]));
            // Two readings of a stray carriage return are as good as each other.
            text = text.Replace("\r", "\r\n", StringComparison.Ordinal);
            var expected = CsvRecords.Read(text, ',').Count();
            var counted = await CsvRows.CountAsync(new Trickle(Encoding.UTF8.GetBytes(text)), (byte)',', Token);
            Assert.True(expected == counted, $"{expected} records, counted {counted}: {text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}");
        }
    }

    private static async Task<DatasetProfile> ReadAsync(string path)
    {
        DatasetProfile? last = null;
        await foreach (var profile in ProfileReader.ReadAsync(path, FileStatus.Of(path)!.Value, Token)) last = profile;
        return last!;
    }

    private static string Describe(DatasetProfile profile)
    {
        var format = profile.Format == DatasetFormat.JsonLines ? "json_lines" : profile.Format.ToString().ToLowerInvariant();
        var columns = profile.Columns is null ? "none" : string.Join(", ", profile.Columns.Select(column => $"{column.Name} {column.Dtype}"));
        return $"{format}: {columns}; {profile.Rows?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}";
    }

    /// <summary>Gives one byte at a time.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }
}
