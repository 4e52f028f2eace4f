using System.Globalization;
using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.DisclosureBench;

/// <summary>Precision, recall and F2 of each kind: on the half that rules were written with, on the half that they were not, and on both.</summary>
internal static class RateTable
{
    public static void Write(IReadOnlyList<LabelledText> texts, string? misses, TextWriter output)
    {
        var sets = new[] { texts.Where(text => !text.HeldOut).ToList(), texts.Where(text => text.HeldOut).ToList(), [.. texts] };
        Line(output, $"{texts.Count} texts: {sets[0].Count} seen while rules were written, {sets[1].Count} held out");
        Line(output, $"{"kind",-12} | {"seen",-34} | {"held out",-34} | {"both",-34} | hidden");
        Line(output, $"{"",-12} | {Heads} | {Heads} | {Heads} | by any mark");
        foreach (var kind in KindRate.KindOf.Values.Distinct().Order(StringComparer.Ordinal))
        {
            var rates = sets.Select((set, index) => Measure(kind, set, note => Note(index, kind, misses, note, output))).ToList();
            Line(output, $"{kind,-12} | {Row(rates[0])} | {Row(rates[1])} | {Row(rates[2])} | {(double)rates[2].Hidden / rates[2].Labels:F2}");
        }
    }

    private static readonly string Heads = $"{"labels",6} {"precision",9} {"recall",7} {"F2",9}";

    private static string Row(KindRate rate) =>
        string.Create(CultureInfo.InvariantCulture, $"{rate.Labels,6} {rate.Precision,9:F2} {rate.Recall,7:F2} {rate.F2,9:F2}");

    private static KindRate Measure(string kind, IReadOnlyList<LabelledText> texts, Action<string> note)
    {
        var rate = new KindRate(kind);
        foreach (var text in texts) rate.Add(text, Findings(text.Text), note);
        return rate;
    }

    private static List<Finding> Findings(string text)
    {
        var view = PlainView.Of(text);
        return [.. Redactor.Default.Recognisers.SelectMany(recogniser => recogniser.Find(view))];
    }

    // The other half's misses stay unread: that is what holding it out means.
    private static void Note(int set, string kind, string? wanted, string note, TextWriter output)
    {
        if (set == 0 && kind == wanted) output.WriteLine(note.Replace('\n', '⏎'));
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
