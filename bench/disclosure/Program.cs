using System.CommandLine;
using RemoteExecutor.DisclosureBench;

var corpus = new Option<FileInfo?>("--corpus") { Description = "Labelled texts, one JSON object a line: {text, spans[{type, start, end}]}." };
var misses = new Option<string?>("--misses") { Description = "Prints what was missed and marked wrongly of this kind, of the half that rules may be written with." };
var rounds = new Option<int>("--rounds") { Description = "How often each text is timed.", DefaultValueFactory = _ => 5 };

var root = new RootCommand("Measures redaction: what it finds, what it marks wrongly, and how long it takes.") { corpus, misses, rounds };
root.SetAction(parsed =>
{
    // First: it measures what nothing has warmed yet.
    var first = TimeMeasure.FirstUse();
    if (parsed.GetValue(corpus) is { } file) RateTable.Write(LabelledText.Load(file.FullName), parsed.GetValue(misses), Console.Out);
    else Console.WriteLine("Rates were not measured: name the labelled texts with --corpus.");
    TimeMeasure.Write(first, parsed.GetValue(rounds), Console.Out);
});
return root.Parse(args).Invoke();
