using RemoteExecutor.Core.Disclosure.Budget;
using static RemoteExecutor.Core.Tests.Disclosure.Budget.Claims;

namespace RemoteExecutor.Core.Tests.Disclosure.Budget;

/// <summary>The accounts of one agent and data set.</summary>
public sealed class BudgetLedgerTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(4, 8)]
    [InlineData(5, 8)]
    [InlineData(int.MaxValue, 8)]
    public void Weight_AfterSimilarOnes_Doubles(int similar, int weight) => Assert.Equal(weight, RepeatWeight.After(similar));

    [Fact]
    public void Reserve_TheSameProgramAgain_CostsItsWeight()
    {
        var ledger = BudgetLedger.Empty;
        var weights = new List<int>();
        for (var n = 0; n < 5; n++)
        {
            var (changed, share) = ledger.Reserve("people", Of($"e{n}"), Sketch(0), Limits, Start);
            weights.Add(share.Weight);
            Assert.Equal(new Amount(share.Weight, 4096 * share.Weight), share.Cost);
            ledger = changed;
        }

        Assert.Equal([1, 1, 2, 4, 8], weights);
        Assert.Equal(16, ledger.Used().Releases);
        Assert.Equal(1, ledger.Reserve("people", Of("other"), Sketch(1), Limits, Start).Share.Weight);
    }

    [Fact]
    public void Reserve_Again_ChangesNothing()
    {
        var ledger = BudgetLedger.Empty.Reserved("e", 0);
        var (again, share) = ledger.Reserve("people", Of("e"), Sketch(0), Limits, Start.AddHours(1));
        Assert.Same(ledger, again);
        Assert.True(share.Fits);
        Assert.Equal(new Amount(1, 4096), share.Cost);
        Assert.Equal(Limits.Most - share.Cost, share.Left);
    }

    [Fact]
    public void Reserve_OverTheReleases_IsRefusedUntilTheOldestIsAWindowOld()
    {
        var ledger = BudgetLedger.Empty;
        for (var n = 0; n < 20; n++)
            ledger = ledger.Reserved($"e{n}", n, Start, 100).Charged($"e{n}", 100, Start.AddMinutes(n));

        var (same, share) = ledger.Reserve("people", Of("more"), Sketch(99), Limits, Start.AddHours(1));

        Assert.Same(ledger, same);
        Assert.False(share.Fits);
        Assert.Equal(new Amount(0, 98_000), share.Left);
        Assert.Equal(Start.AddHours(24), share.FitsAt);
        Assert.False(Fits(ledger, "more", 99, share.FitsAt!.Value.AddTicks(-1)));
        Assert.True(Fits(ledger, "more", 99, share.FitsAt.Value));
    }

    [Fact]
    public void Reserve_OverTheBytes_FitsWhenEnoughOfThemIsAWindowOld()
    {
        var ledger = BudgetLedger.Empty;
        for (var n = 0; n < 5; n++)
            ledger = ledger.Reserved($"e{n}", n, Start, 20_000).Charged($"e{n}", 19_000, Start.AddMinutes(n));

        var share = ledger.Reserve("people", Of("more", 40_000), Sketch(99), Limits, Start.AddHours(1)).Share;

        // 95,000 are used: the first, then the second must go before 40,000 more fit.
        Assert.False(share.Fits);
        Assert.Equal(Start.AddHours(24).AddMinutes(1), share.FitsAt);
        Assert.True(Fits(ledger, "more", 99, share.FitsAt!.Value, 40_000));
        Assert.False(Fits(ledger, "more", 99, share.FitsAt.Value.AddTicks(-1), 40_000));
    }

    [Fact]
    public void Reserve_RepeatTooHeavy_FitsWhenFewerRepeatsCount()
    {
        var ledger = BudgetLedger.Empty;
        for (var n = 0; n < 5; n++) ledger = ledger.Reserved($"e{n}", 0, Start).Charged($"e{n}", 100, Start.AddMinutes(n));

        var share = ledger.Reserve("people", Of("again"), Sketch(0), Limits, Start.AddHours(1)).Share;

        // 16 of 20 are used, and the next counts 8; when three are left of 14, the next counts 4.
        Assert.False(share.Fits);
        Assert.Equal((5, 8), (share.Similar, share.Weight));
        Assert.True(Fits(ledger, "again", 0, share.FitsAt!.Value));
        Assert.False(Fits(ledger, "again", 0, share.FitsAt.Value.AddTicks(-1)));
    }

    [Fact]
    public void Reserve_OnlyReservationsInTheWay_IsWorthAnotherTrySoon()
    {
        var ledger = BudgetLedger.Empty.Reserved("e", 0, mostBytes: 90_000);
        var share = ledger.Reserve("people", Of("more", 20_000), Sketch(1), Limits, Start).Share;
        Assert.False(share.Fits);
        Assert.InRange(share.FitsAt!.Value, Start, Start.AddMinutes(1));
    }

    [Fact]
    public void Reserve_LargerThanTheWholeBudget_NeverFits()
    {
        var share = BudgetLedger.Empty.Reserve("people", Of("e", 100_001), Sketch(0), Limits, Start).Share;
        Assert.False(share.Fits);
        Assert.Null(share.FitsAt);
    }

    [Fact]
    public void Charge_LessThanReserved_GivesTheRestBack()
    {
        var ledger = BudgetLedger.Empty.Reserved("a", 0).Reserved("b", 0).Reserved("c", 0).Charged("c", 1000, Start.AddMinutes(5));
        Assert.Equal(new Amount(4, 4096 + 4096 + 2000), ledger.Used());
        Assert.Equal(Start.AddMinutes(5), ledger.Find("c")!.At);
    }

    [Fact]
    public void Charge_Again_ChangesNothing()
    {
        var ledger = BudgetLedger.Empty.Reserved("e", 0).Charged("e", 1000);
        var (again, share) = ledger.Charge("people", "e", 4000, Limits, Start.AddHours(1));
        Assert.Same(ledger, again);
        Assert.Equal(new Amount(1, 1000), share!.Cost);
    }

    [Fact]
    public void Charge_NothingReserved_SaysSo() => Assert.Null(BudgetLedger.Empty.Charge("people", "e", 1, Limits, Start).Share);

    [Fact]
    public void Charge_LimitsLoweredMeanwhile_IsRefusedAndChargesNothing()
    {
        var ledger = BudgetLedger.Empty.Reserved("a", 0).Reserved("b", 1).Charged("a", 3000);
        var lowered = Limits with { Most = new Amount(20, 4000) };

        var (same, share) = ledger.Charge("people", "b", 1001, lowered, Start);
        Assert.Same(ledger, same);
        Assert.False(share!.Fits);
        Assert.Equal(1000, share.Left.Bytes);
        Assert.True(ledger.Charge("people", "b", 1000, lowered, Start).Share!.Fits);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void End_OfAReservation_CountsOnlyIfTheProgramRan(bool ran, int releases)
    {
        var (ledger, share) = BudgetLedger.Empty.Reserved("e", 0).End("people", "e", ran, Limits, Start.AddMinutes(1));
        Assert.Equal(new Amount(releases, 0), ledger.Used());
        Assert.Equal(new Amount(releases, 0), share!.Cost);
        Assert.Equal(ledger, ledger.End("people", "e", ran, Limits, Start.AddHours(1)).Ledger);
    }

    [Fact]
    public void End_OfWhatIsCharged_ChangesNothing()
    {
        var ledger = BudgetLedger.Empty.Reserved("e", 0).Charged("e", 1000);
        var (same, share) = ledger.End("people", "e", ran: false, Limits, Start);
        Assert.Same(ledger, same);
        Assert.Equal(new Amount(1, 1000), share!.Cost);
    }

    [Fact]
    public void At_AWindowLater_ForgetsReleases_ButNotReservations()
    {
        var ledger = BudgetLedger.Empty.Reserved("released", 0).Reserved("waits", 1).Charged("released", 10);
        Assert.Equal(["released", "waits"], Ids(ledger.At(Start.AddHours(24).AddTicks(-1), Limits.Window)));
        Assert.Equal(["waits"], Ids(ledger.At(Start.AddHours(24), Limits.Window)));
        Assert.Equal(["waits"], Ids(ledger.At(Start + BudgetEntry.ReservationLife - TimeSpan.FromTicks(1), Limits.Window)));
        Assert.True(ledger.At(Start + BudgetEntry.ReservationLife, Limits.Window).IsEmpty);
    }

    private static bool Fits(BudgetLedger ledger, string id, int program, DateTimeOffset at, int mostBytes = 4096) =>
        ledger.At(at, Limits.Window).Reserve("people", Of(id, mostBytes), Sketch(program), Limits, at).Share.Fits;

    private static IEnumerable<string> Ids(BudgetLedger ledger) => ledger.Entries.Select(entry => entry.Id);
}
