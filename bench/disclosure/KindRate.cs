using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.DisclosureBench;

/// <summary>How well one kind is found in a set of texts.</summary>
/// <remarks>
/// A label is found when marks of its kind cover more than half of it, and hidden when marks of any kind do. A mark is wrong when no label
/// of its kind touches it, unless it lies in a graver mark that is right: a street named after a person is marked once, as an address.
/// </remarks>
internal sealed class KindRate(string kind)
{
    /// <summary>The corpus' word → the kind of the mark. Labels that are not here are not personal data by themselves: places, organizations, dates, ages, titles.</summary>
    public static readonly IReadOnlyDictionary<string, string> KindOf = new Dictionary<string, string>
    {
        ["PERSON"] = "name",
        ["STREET_ADDRESS"] = "address",
        ["ZIP_CODE"] = "address",
        ["PHONE_NUMBER"] = "phone",
        ["CREDIT_CARD"] = "card",
        ["EMAIL_ADDRESS"] = "email",
        ["IBAN_CODE"] = "iban",
        ["US_SSN"] = "ssn",
        ["US_DRIVER_LICENSE"] = "national_id",
        ["IP_ADDRESS"] = "ip",
    };

    private int _right, _wrong;

    public string Kind { get; } = kind;

    public int Labels { get; private set; }

    public int Found { get; private set; }

    public int Hidden { get; private set; }

    public double Precision => _right + _wrong == 0 ? double.NaN : (double)_right / (_right + _wrong);

    public double Recall => Labels == 0 ? double.NaN : (double)Found / Labels;

    /// <summary>Recall counts four times as much as precision.</summary>
    public double F2 => 5 * Precision * Recall / ((4 * Precision) + Recall);

    /// <param name="text">Adds its labels and marks.</param>
    /// <param name="all">What every recogniser finds in it.</param>
    /// <param name="note">Is told what was missed and what was marked wrongly.</param>
    public void Add(LabelledText text, IReadOnlyList<Finding> all, Action<string> note)
    {
        var (own, any) = (Covered(text, all.Where(finding => finding.Kind == Kind)), Covered(text, all));
        foreach (var label in text.Spans.Where(label => KindOf.GetValueOrDefault(label.Type) == Kind))
        {
            Labels++;
            var found = Share(own, label) > 0.5;
            Found += found ? 1 : 0;
            Hidden += Share(any, label) > 0.5 ? 1 : 0;
            if (!found) note($"missed [{text.Text[label.Start..label.End]}] in {text.Text}");
        }

        foreach (var (start, end) in Runs(own))
        {
            var right = text.Spans.Any(label => KindOf.GetValueOrDefault(label.Type) == Kind && Touches(label, start, end));
            if (right) _right++;
            else if (!InRightMark(text, all, start, end)) Wrong(text, start, end, note);
        }
    }

    private void Wrong(LabelledText text, int start, int end, Action<string> note)
    {
        _wrong++;
        note($"wrong [{text.Text[start..end]}] in {text.Text}");
    }

    private bool InRightMark(LabelledText text, IReadOnlyList<Finding> all, int start, int end) => all.Any(finding =>
        finding.Kind != Kind && finding.Start <= start && finding.Start + finding.Length >= end
        && text.Spans.Any(label => KindOf.GetValueOrDefault(label.Type) == finding.Kind && Touches(label, finding.Start, finding.Start + finding.Length)));

    private static bool Touches(Label label, int start, int end) => label.Start < end && label.End > start;

    private static bool[] Covered(LabelledText text, IEnumerable<Finding> findings)
    {
        var covered = new bool[text.Text.Length];
        foreach (var finding in findings) covered.AsSpan(finding.Start, finding.Length).Fill(true);
        return covered;
    }

    private static double Share(bool[] covered, Label label) =>
        (double)covered.AsSpan(label.Start, label.End - label.Start).Count(true) / (label.End - label.Start);

    private static IEnumerable<(int Start, int End)> Runs(bool[] covered)
    {
        for (var start = Array.IndexOf(covered, true); start >= 0;)
        {
            var end = Array.IndexOf(covered, false, start) is >= 0 and var stop ? stop : covered.Length;
            yield return (start, end);
            start = end < covered.Length ? Array.IndexOf(covered, true, end) : -1;
        }
    }
}
