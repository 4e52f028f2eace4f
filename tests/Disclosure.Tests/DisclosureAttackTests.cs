using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Disclosure.Tests.Measuring;

namespace RemoteExecutor.Disclosure.Tests;

/// <summary>What programs that try to carry data out get under each policy.</summary>
public sealed class DisclosureAttackTests(AttackRuns runs, ITestOutputHelper output) : IClassFixture<AttackRuns>
{
    private const int FewestPrograms = 200;

    /// <summary>Where set, a file that is to hold every summary with what was read out of it.</summary>
    private const string DetailsVariable = "REX_DISCLOSURE_DETAILS";

    private IEnumerable<Measured> Closed => runs.All.Where(one => !one.Program.IsOpen);

    private IEnumerable<Measured> Open => runs.All.Where(one => one.Program.IsOpen);

    [Fact]
    public async Task Programs_AreManyAndTheirFiguresAreShown()
    {
        foreach (var line in LeakTable.Of(runs.All)) output.WriteLine(line);
        if (Environment.GetEnvironmentVariable(DetailsVariable) is { } file) await File.WriteAllLinesAsync(file, LeakTable.Details(runs.All), TestContext.Current.CancellationToken);
        Assert.True(runs.All.Count >= FewestPrograms);
    }

    /// <summary>Else the filter would be praised for what never reached it. What times tell depends on how busy the machine is.</summary>
    [Fact]
    public void Programs_WithoutAFilter_CarryDataOut()
    {
        Assert.Empty(Closed.Where(one => one.Raw.Bytes == 0).Select(one => one.Program.Name));
        Assert.Empty(Open.Where(one => one.Program.Family is not ("exit-codes" or "timing") && one.Released.Values.All(released => released.BytesAnExecution == 0)).Select(one => one.Program.Name));
    }

    [Fact]
    public void Strict_DirectOrEncoded_ReleasesNothing() =>
        Assert.Empty(Closed.Where(one => one.Released[DisclosureLevel.Strict].Bytes > KnownLeakOf(one).Strict).Select(one => $"{one.Program.Name}: {one.Released[DisclosureLevel.Strict].Told}"));

    [Fact]
    public void Standard_DirectOrEncoded_ReleasesNoPersonalDataAndNoSecrets() =>
        Assert.Empty(Closed.Where(one => one.Released[DisclosureLevel.Standard].SensitiveBytes > KnownLeakOf(one).Standard).Select(one => $"{one.Program.Name}: {one.Released[DisclosureLevel.Standard].Told}"));

    /// <summary>What cannot be shut lets through what it did when it was last measured, and no more.</summary>
    [Fact]
    public void OpenChannels_LetThroughNoMoreThanTheyDid()
    {
        Assert.Equal(Open.Select(one => one.Program.Name).Order(StringComparer.Ordinal), ChannelBounds.Open.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Open.SelectMany(one => ChannelBounds.Open[one.Program.Name].ExceededBy(one)));
    }

    private static ChannelBounds KnownLeakOf(Measured measured) => ChannelBounds.KnownLeaks.GetValueOrDefault(measured.Program.Name, ChannelBounds.None);
}
