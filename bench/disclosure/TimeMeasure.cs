using System.Diagnostics;
using System.Globalization;
using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.DisclosureBench;

/// <summary>How long redaction takes: the first text of a process, ordinary output and texts made to be slow.</summary>
internal static class TimeMeasure
{
    private const int Length = 8192;

    /// <summary>Milliseconds for the first text of a process, patterns and lists included.</summary>
    public static double FirstUse()
    {
        var start = Stopwatch.GetTimestamp();
        _ = Redactor.Default.Redact("Ada Jones, 12 Baker Street, +44 20 7946 0958, born 1980-02-29, password=hunter2\n", new RedactionTally());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static void Write(double firstUse, int rounds, TextWriter output)
    {
        output.WriteLine();
        Line(output, $"first text of the process: {firstUse:F0} ms");
        Line(output, $"{"text of 8 KiB",-30} {"ms per KiB",10} {"ms",8} {"twice as long",14}   slowest recogniser");
        foreach (var (name, piece) in TimedTexts.All)
        {
            var (once, twice) = (Of(piece, Length), Of(piece, 2 * Length));
            var ms = Median(rounds, () => Redact(once));
            Line(output, $"{name,-30} {ms * 1024 / Length,10:F3} {ms,8:F2} {Median(rounds, () => Redact(twice)) / ms,13:F1}×   {Slowest(once, rounds)}");
        }
    }

    private static string Of(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    private static void Redact(string text) => _ = Redactor.Default.Redact(text, new RedactionTally());

    private static string Slowest(string text, int rounds)
    {
        var view = PlainView.Of(text);
        var (name, ms) = Redactor.Default.Recognisers
            .Select(recogniser => (recogniser.GetType().Name, Ms: Median(rounds, () => _ = recogniser.Find(view).ToList())))
            .MaxBy(pair => pair.Ms);
        return string.Create(CultureInfo.InvariantCulture, $"{name} {ms:F2} ms");
    }

    private static double Median(int rounds, Action action)
    {
        action();
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
