using FsCheck;
using FsCheck.Fluent;
using RemoteExecutor.Core.Disclosure.Budget;
using static RemoteExecutor.Core.Tests.Disclosure.Budget.Claims;

namespace RemoteExecutor.Core.Tests.Disclosure.Budget;

/// <summary>Whatever is reserved, charged, ended and waited for in whatever order: no window ever holds more than the limit.</summary>
public sealed class BudgetPropertyTests
{
    private static readonly BudgetLimits Small = new(TimeSpan.FromHours(1), new Amount(12, 50_000));

    [Fact]
    public void AnyOrder_OfAnything_StaysWithinEveryWindow()
    {
        var steps = Gen.Choose(0, 1 << 24).ListOf(120).ToArbitrary();
        Prop.ForAll(steps, numbers => Play(numbers)).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static bool Play(IEnumerable<int> numbers)
    {
        var ledger = BudgetLedger.Empty;
        var released = new List<(DateTimeOffset At, Amount Amount)>();
        var (now, next) = (Start, 0);
        foreach (var number in numbers)
        {
            now = now.AddMinutes(number % 7);
            ledger = ledger.At(now, Small.Window);
            var open = ledger.Entries.Where(entry => !entry.Settled).ToList();
            var chosen = open.Count == 0 ? null : open[number / 97 % open.Count];
            switch (number / 7 % 4)
            {
                case 0 or 1:
                    ledger = ledger.Reserve("d", Of($"e{next++}", 1 + (number / 31 % 20_000)), Sketches[number / 13 % Sketches.Length], Small, now).Ledger;
                    break;
                case 2 when chosen is not null:
                    var (charged, share) = ledger.Charge("d", chosen.Id, (int)(chosen.Bytes / chosen.Weight * (number % 101) / 100), Small, now);
                    // What was reserved is never refused while the limits stay.
                    if (!share!.Fits) return false;
                    released.Add((now, share.Cost));
                    ledger = charged;
                    break;
                case 3 when chosen is not null:
                    ledger = ledger.End("d", chosen.Id, ran: number % 2 == 0, Small, now).Ledger;
                    break;
            }

            var window = released.Where(one => one.At + Small.Window > now).Aggregate(default(Amount), (sum, one) => sum + one.Amount);
            if (!window.FitsIn(Small.Most) || !ledger.Used().FitsIn(Small.Most)) return false;
        }

        return released.Count > 0;
    }

    private static readonly Core.Disclosure.Budget.Programs.ProgramSketch[] Sketches = [.. Enumerable.Range(0, 5).Select(Sketch)];
}
