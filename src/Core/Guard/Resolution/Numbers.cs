using System.Globalization;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Small whole numbers as values.</summary>
internal static class Numbers
{
    private static readonly Value[] Small = [.. Enumerable.Range(0, 256).Select(Make)];

    public static Value Of(int number) => number is >= 0 and < 256 ? Small[number] : Make(number);

    public static Value Negative(Value number) => Read(number) is { } value && value != int.MinValue ? Of(-value) : Value.Plain;

    /// <summary>Null when it is not exactly one number.</summary>
    public static int? Read(Value value) => value is { Literals: [{ Kind: LiteralKind.Number } literal] } && value.IsComplete && !value.HasContent && !value.Has(ValueTraits.Plain) ? Parse(literal) : null;

    public static int Parse(Literal literal) => int.Parse(literal.Text, CultureInfo.InvariantCulture);

    private static Value Make(int number) => Value.Of(new Literal(LiteralKind.Number, number.ToString(CultureInfo.InvariantCulture)));
}
