using System.CommandLine;
using RemoteExecutor.GuardBench;
using RemoteExecutor.GuardBench.Hostile;

var corpora = new Option<DirectoryInfo?>("--corpora") { Description = "Folder with redcode-exec.jsonl and human-eval.jsonl." };
var programs = new Option<DirectoryInfo?>("--programs") { Description = "Folder with sets of programs; the tests' own by default." };
var rootfs = new Option<DirectoryInfo?>("--rootfs") { Description = "Root filesystem with Python 3.13; REX_TEST_ROOTFS, or the user's cache, by default." };
var json = new Option<FileInfo?>("--json") { Description = "Writes the figures here as well." };
var files = new Option<int>("--files") { Description = "How many files of the library are timed.", DefaultValueFactory = _ => 300 };
var rounds = new Option<int>("--rounds") { Description = "How often each is timed.", DefaultValueFactory = _ => 7 };

var root = new RootCommand("Measures the guard: what it blocks, what it lets pass, and how long it takes.") { corpora, programs, rootfs, json, files, rounds };
root.SetAction(parsed => Bench.Run(new BenchOptions
{
    Corpora = parsed.GetValue(corpora)?.FullName,
    Programs = parsed.GetValue(programs)?.FullName,
    RootFs = parsed.GetValue(rootfs)?.FullName,
    Json = parsed.GetValue(json)?.FullName,
    Files = parsed.GetValue(files),
    Rounds = parsed.GetValue(rounds),
}));

// One input in a process of its own, so that its peak memory is its own.
var name = new Argument<string>("name");
var hostile = new Command(HostileMeasure.ChildCommand) { name };
hostile.Hidden = true;
hostile.SetAction(parsed => HostileChild.Run(parsed.GetValue(name)!));
root.Subcommands.Add(hostile);
return root.Parse(args).Invoke();
