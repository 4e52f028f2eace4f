using System.Collections.Concurrent;
using RemoteExecutor.Disclosure.Tests.Measuring;

namespace RemoteExecutor.Disclosure.Tests;

/// <summary>What programs that try to carry data out get under each policy.</summary>
public sealed class DisclosureAttackTests(AttackRuns runs, ITestOutputHelper output) : IClassFixture<AttackRuns>
{
    private const int FewestPrograms = 200;

    [Fact]
    public async Task Release_OfEveryProgram_StaysWithinTheTargets()
    {
        var measurer = Measurer.Of(_ => { });
        var measured = new ConcurrentBag<Measured>();
        await Parallel.ForEachAsync(runs.All, TestContext.Current.CancellationToken, async (run, token) => measured.Add(await measurer.MeasureAsync(run, token)));
        output.WriteLine(LeakTable.Of(measured));
        if (Environment.GetEnvironmentVariable("REX_DISCLOSURE_DETAILS") is { } file) await File.WriteAllTextAsync(file, LeakTable.Details(measured), TestContext.Current.CancellationToken);
        Assert.True(measured.Count >= FewestPrograms);
    }
}
