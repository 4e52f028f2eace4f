using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure;

/// <summary>Sample cells and category values are data, but not personal data in another writing.</summary>
public sealed class HiddenValuesTests
{
    private const string Email = "jo.smith@example.com", Iban = "DE89370400440532013000", Card = "4111 1111 1111 1111";

    public static TheoryData<string> Hidden =>
    [
        Convert.ToHexString(Encoding.UTF8.GetBytes(Email)), Convert.ToBase64String(Encoding.UTF8.GetBytes(Iban)), Convert.ToHexString(Encoding.UTF8.GetBytes(Card)),
        "moc.elpmaxe@htims.oj", "wb.fzvgu@rknzcyr.pbz", string.Join(' ', Email.Select(c => (int)c)), string.Concat(Email.Select(c => $"%{(int)c:x2}")),
        "j o . s m i t h @ e x a m p l e . c o m", "D/E/8/9/3/7/0/4/0/0/4/4/0/5/3/2/0/1/3/0/0/0", "+49,151,123,456,78", "(41111111+11111111j)", "GiovanniHoffmann",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(Email)))),
    ];

    public static TheoryData<string> Ordinary =>
    [
        "2024-01-15", "2024-01-15T10:00:00Z", "deadbeefcafe0123deadbeefcafe0123", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "SGVsbG8gd29ybGQ=", "GOLD", "north-west",
        "SKU-00417-XL", "1234567890123456", "12.50 EUR", "https://shop.example.com/p/417?ref=a%20b", "65 years", "101 102 103 104", "A1B2C3D4E5F6", "red; green; blue",
        "The delivery was late and the parcel was open.", "q1:2024:emea:completed",
    ];

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task Cell_PersonalDataInAnotherWriting_IsAMark(string text)
    {
        Assert.Matches("^‹[a-z_]+›$", await CellAsync(text));
        var raw = Runs.Table(100, Runs.Column("x", Runs.Category(100, 2, (text, 60), ("other", 40))));
        Assert.Matches("^‹[a-z_]+›$", (await Runs.Of(raw).ReleaseAsync(Standard)).Stats["x"].GetProperty("top")[0][0].GetString());
    }

    [Theory]
    [MemberData(nameof(Ordinary))]
    public async Task Cell_Ordinary_Stays(string text) => Assert.Equal(text, await CellAsync(text));

    [Fact]
    public async Task Cells_LettersOfAnEmail_AreMarks()
    {
        foreach (var length in (int[])[1, 3, 4])
        {
            var pieces = Email.Chunk(length).Select(piece => (object)new string(piece)).ToArray();
            Assert.DoesNotContain(await RowAsync(pieces), cell => cell.GetString() != "‹data›");
        }
    }

    [Fact]
    public async Task Cells_LettersDownTheRows_AreMarks()
    {
        var columns = Enumerable.Range(0, 7).Select(at => Runs.Column($"c{at}")).ToArray();
        var sample = Enumerable.Range(0, 3).Select(row => (IReadOnlyList<JsonElement>)[.. Enumerable.Range(0, 7).Select(column => Runs.Json((Email + "#")[(column * 3) + row].ToString()))]);
        var summary = await Runs.Of(Runs.Table(3, columns) with { Sample = [.. sample] }).ReleaseAsync(Standard);
        Assert.All(summary.Sample, row => Assert.All(row.Values, cell => Assert.Equal("‹data›", cell.GetString())));
    }

    [Theory]
    [InlineData("jo.smith", "@example.com")]
    [InlineData("+49 151", " 12345678")]
    [InlineData("DE89370400440532", "013000")]
    public async Task Cells_Halves_AreMarks(string first, string second) =>
        Assert.All(await RowAsync([first, second]), cell => Assert.Equal("‹data›", cell.GetString()));

    [Theory]
    [InlineData("Jo", "2024-01-15")]
    [InlineData("417", "0815")]
    [InlineData("Berlin", "10115")]
    [InlineData("open", "+3")]
    public async Task Cells_Neighbours_Stay(string first, string second) =>
        Assert.Equal([first, second], (await RowAsync([first, second])).Select(cell => cell.GetString()));

    [Fact]
    public async Task Names_LettersOfAnEmailInAnOrder_AreMarks()
    {
        var columns = Email.Select((c, at) => Runs.Column($"{at:00}{c}")).ToArray();
        var names = (await Runs.Of(Runs.Table(50, columns)).ReleaseAsync(Standard)).Schema.Keys;
        Assert.All(names, name => Assert.StartsWith("‹data›", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cells_CodePointsOfAnEmail_AreMarks() =>
        Assert.All(await RowAsync([.. Email.Select(c => (object)(int)c)]), cell => Assert.Equal("‹data›", cell.GetString()));

    [Fact]
    public async Task Cells_SmallNumbersAndCodes_Stay()
    {
        object[] row = [34, 51, 65, 47, 101, 99, 64, 46, "a", "DE", "XL", "N", "EUR", "kg", "Mon", "q1"];
        Assert.Equal(row.Select(Runs.Json).Select(cell => cell.ToString()), (await RowAsync(row)).Select(cell => cell.ToString()));
    }

    [Fact]
    public async Task Cells_MadeToTakeLong_AreWithheld()
    {
        var cell = Convert.ToHexString(Encoding.UTF8.GetBytes(new string('z', 500)));
        var columns = Enumerable.Range(0, 100).Select(at => Runs.Column($"c{at}")).ToArray();
        var raw = Runs.Table(3, columns) with { Sample = [.. Enumerable.Repeat<IReadOnlyList<JsonElement>>([.. columns.Select(_ => Runs.Json(cell))], 3)] };
        Assert.Contains("redacted", (await Runs.Of(raw).ReleaseAsync(Standard)).Disclosure.Redactions.Keys);
        Assert.Empty((await Runs.Of(raw).ReleaseAsync(Open)).Disclosure.Redactions);
    }

    [Fact]
    public async Task Cell_Open_Stays()
    {
        var text = Convert.ToHexString(Encoding.UTF8.GetBytes(Email));
        Assert.Equal(text, (await Runs.Of(Runs.Table(3, Runs.Column("x")) with { Sample = [[Runs.Json(text)]] }).ReleaseAsync(Open)).Sample[0]["x"].GetString());
    }

    private static async Task<string?> CellAsync(string text) => (await RowAsync([text])).Single().GetString();

    private static async Task<IReadOnlyList<JsonElement>> RowAsync(object[] cells)
    {
        var columns = cells.Select((_, at) => Runs.Column($"c{at}")).ToArray();
        ExecutionSummary summary = await Runs.Of(Runs.Table(3, columns) with { Sample = [[.. cells.Select(Runs.Json)]] }).ReleaseAsync(Standard);
        return [.. summary.Sample[0].Values];
    }
}
