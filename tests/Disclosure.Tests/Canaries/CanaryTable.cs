using System.Numerics;
using System.Text;

namespace RemoteExecutor.Disclosure.Tests.Canaries;

/// <summary>The data set that is planted: three hundred made-up people, the same in every run.</summary>
public sealed class CanaryTable
{
    public const string DatasetName = "canaries";

    private const int Rows = 300, Seed = 20_260_101;

    private CanaryTable(IReadOnlyList<Canary> values)
    {
        Values = values;
        Columns = [.. values.Select(value => value.Column).Distinct()];
        var text = new StringBuilder().AppendJoin(',', Columns).Append('\n');
        foreach (var row in values.GroupBy(value => value.Row)) text.AppendJoin(',', row.Select(value => $"\"{value.Value}\"")).Append('\n');
        Csv = text.ToString();
        Stream = new BigInteger(Convert.FromHexString(string.Concat(values.Where(value => value.Column == "seal").Select(value => value.Value))), isUnsigned: true, isBigEndian: true);
    }

    public static CanaryTable Planted { get; } = Make();

    public IReadOnlyList<Canary> Values { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>With a header, every value quoted.</summary>
    public string Csv { get; }

    /// <summary>All of the column <c>seal</c>, random bytes, as one number: what a program that measures a channel writes digit by digit, the last digit first.</summary>
    public BigInteger Stream { get; }

    private static CanaryTable Make()
    {
        var maker = new CanaryMaker(new Random(Seed));
        var values = new List<Canary>();
        for (var row = 0; row < Rows; row++)
        {
            var name = CanaryMaker.Name(row);
            (string Column, string Value)[] cells =
            [
                ("email", maker.Email(name)), ("name", name), ("native", CanaryMaker.NativeName(row)), ("phone", maker.Phone(row)), ("iban", maker.Iban()),
                ("card", maker.Card()), ("national_id", maker.NationalId(row)), ("api_key", maker.ApiKey(row)), ("jwt", maker.Jwt()), ("note", maker.Words(9)),
                ("address", maker.Address(row)), ("account", maker.Digits(10)), ("balance", maker.Digits(7) + "." + maker.Digits(2)), ("born", maker.Born()),
                ("story", maker.Words(60)), ("token", maker.Token(20)), ("seal", maker.Hex(48)),
            ];
            values.AddRange(cells.Select(cell => new Canary(cell.Column, row, cell.Value)));
        }

        return new(values);
    }
}
