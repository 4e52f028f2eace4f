using System.Text.Json.Serialization;
using RemoteExecutor.Core.Disclosure.Budget.Programs;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>One release in a ledger, or the place kept for one. The names in JSON are short because a ledger is rewritten at every run.</summary>
public sealed record BudgetEntry
{
    /// <summary>
    /// A reservation counts until its execution ends. This is the last resort against one that nobody gives back: longer than an approval may stay
    /// open (7 days) and a run may last.
    /// </summary>
    public static readonly TimeSpan ReservationLife = TimeSpan.FromDays(8);

    /// <summary>Of the execution.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>When it was reserved; once settled, when it was released.</summary>
    [JsonPropertyName("at")]
    public required DateTimeOffset At { get; init; }

    /// <summary>How hard it counts: what <see cref="RepeatWeight"/> made of the near-identical programs before it.</summary>
    [JsonPropertyName("w")]
    public required int Weight { get; init; }

    /// <summary>Bytes times weight: what may be released at most, once settled what was.</summary>
    [JsonPropertyName("b")]
    public required long Bytes { get; init; }

    [JsonPropertyName("s")]
    public required ProgramSketch Sketch { get; init; }

    /// <summary>False while it is a reservation.</summary>
    [JsonPropertyName("d")]
    public bool Settled { get; init; }

    [JsonIgnore]
    public Amount Amount => new(Weight, Bytes);

    /// <summary>From when on it no longer counts.</summary>
    public DateTimeOffset EndsAt(TimeSpan window) => At + (Settled ? window : ReservationLife);
}
