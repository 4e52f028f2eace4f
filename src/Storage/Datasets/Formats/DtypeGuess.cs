using System.Globalization;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Storage.Datasets.Formats;

/// <summary>The dtype that pandas would most likely give a column, from some of its values.</summary>
internal sealed class DtypeGuess
{
    private static readonly string[] Times =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    private bool missing, any, whole = true, number = true, truth = true, time = true;

    public void See(string value)
    {
        if (HeaderRule.MissingMarks.Contains(value))
        {
            missing = true;
            return;
        }

        any = true;
        whole = whole && IsWhole(value);
        number = number && IsNumber(value);
        truth = truth && value is "True" or "False" or "true" or "false" or "TRUE" or "FALSE";
        time = time && DateTimeOffset.TryParseExact(value, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }

    /// <summary>As <see cref="See"/>, for formats whose values have types.</summary>
    public void SeeMissing() => missing = true;

    public void SeeTruth() => (any, whole, number, time) = (true, false, false, false);

    public void SeeText() => (any, whole, number, truth, time) = (true, false, false, false, false);

    public void SeeNumber(bool isWhole) => (any, whole, truth, time) = (true, whole && isWhole, false, false);

    public string Dtype =>
        !any ? "object"
        : whole ? missing ? "float64" : "int64"
        : number ? "float64"
        : truth ? missing ? "object" : "bool"
        : time ? "datetime64[ns]"
        : "object";

    public static bool IsNumber(string value) =>
        double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);

    private static bool IsWhole(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
