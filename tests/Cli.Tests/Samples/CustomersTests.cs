using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using RemoteExecutor.Cli.Local;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Cli.Tests.Samples;

/// <summary>The table of the demo: the same bytes always, and what a recogniser of personal data must be able to find.</summary>
public sealed partial class CustomersTests
{
    /// <summary>Of the default rows and seed; changes only when somebody changes the generator on purpose.</summary>
    private const string Hash = "3181FA933EF298DE063BAC6DCC94D7C00222E5B4800DD6F27488A576AD1FA2C9";

    [Fact]
    public async Task Generator_DefaultSeed_GivesTheSameBytesEverywhere()
    {
        var bytes = await GenerateAsync();
        Assert.Equal(Hash, Convert.ToHexString(SHA256.HashData(bytes)));
        Assert.True(bytes.Length <= RequestLimits.InputDataBytes);
    }

    [Fact]
    public async Task Generator_SameSeedTwice_GivesTheSame_AnotherSeedAnother()
    {
        var first = await GenerateAsync("--rows", "500", "--seed", "3");
        Assert.Equal(first, await GenerateAsync("--rows", "500", "--seed", "3"));
        Assert.NotEqual(first, await GenerateAsync("--rows", "500", "--seed", "4"));
    }

    [Fact]
    public async Task Generator_PersonalData_IsWellFormed()
    {
        using var table = JsonDocument.Parse(await GenerateAsync("--rows", "2000"));
        Assert.All(Values(table, "email"), value => Assert.Matches(Email(), value));
        Assert.All(Values(table, "iban"), value => Assert.True(IsIban(value), value));
        Assert.All(Values(table, "card"), value => Assert.True(IsCard(value), value));
        Assert.All(table.RootElement.EnumerateObject(), column => Assert.Equal(2000, column.Value.GetArrayLength()));
        Assert.True(Values(table, "email").Count < 2000, "some values are missing, as in real data");
    }

    private static List<string> Values(JsonDocument table, string column) =>
        [.. table.RootElement.GetProperty(column).EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)];

    private static bool IsIban(string text) =>
        (text[4..] + "1314" + text[2..4]).Aggregate(0, (rest, digit) => ((rest * 10) + digit - '0') % 97) == 1;

    private static bool IsCard(string text) => text.Reverse().Select((digit, place) =>
    {
        var number = (digit - '0') * (1 + (place % 2));
        return number > 9 ? number - 9 : number;
    }).Sum() % 10 == 0;

    private static async Task<byte[]> GenerateAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(Folders.Checkout(), "samples", "customers.py"), .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"^[a-z]+\.[a-z]+\d+@example\.(com|org|net)\z")]
    private static partial Regex Email();
}
