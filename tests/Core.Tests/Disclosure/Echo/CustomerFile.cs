using System.Globalization;
using System.Text;

namespace RemoteExecutor.Core.Tests.Disclosure.Echo;

/// <summary>A CSV of made-up customers: dense ids, amounts, dates, names, categories and notes in plain English. The same rows at every call.</summary>
internal static class CustomerFile
{
    private static readonly string[] First = ["Catelyn", "Robert", "Sansa", "Brandon", "Margaery", "Samwell", "Melisandre", "Tyrion", "Daenerys", "Jorah"];
    private static readonly string[] Last = ["Tully", "Baratheon", "Stark", "Tarly", "Tyrell", "Lannister", "Targaryen", "Mormont", "Greyjoy", "Martell"];
    private static readonly string[] Cities = ["Winterfell", "Dorne", "Highgarden", "Braavos"];
    private static readonly string[] Plans = ["basic", "premium", "true", "completed"];
    private static readonly string[] Notes =
    [
        "Called about a late delivery and asked for a refund", "Wants to change the address before the next shipment", "No answer, left a message on the machine",
        "Complained that the invoice shows the wrong amount", "Very happy with the service and will order again", "Account closed after repeated failed payments",
    ];

    public static string Row(int at)
    {
        var (first, last) = (First[at * 7 % 10], Last[at / 10 % 10]);
        var day = new DateOnly(2021, 1, 1).AddDays(at * 31 % 1200).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{1000001 + at},{first} {last},{first.ToLowerInvariant()}.{last.ToLowerInvariant()}{at}@mail{at % 13}.example,{Cities[at % 4]},{Plans[at % 4]},{(at * 7919 % 200_000) / 100.0:0.00},{18 + (at % 70)},{day},\"{Notes[at % 6]}\"");
    }

    public static string Write(string folder, int rows, string name = "customers.csv")
    {
        var text = new StringBuilder("customer_id,name,email,city,plan,amount,age,signup,note\n");
        for (var at = 0; at < rows; at++) text.Append(Row(at)).Append('\n');
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text.ToString());
        return path;
    }
}
