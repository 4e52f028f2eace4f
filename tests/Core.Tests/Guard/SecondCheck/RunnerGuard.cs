using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Guard.SecondCheck;
using RemoteExecutor.Core.Tests.Guard.Python;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.Core.Tests.Guard.SecondCheck;

/// <summary>The runner's second check, as it stands in this repository, on the CPython of the sandbox.</summary>
internal sealed class RunnerGuard : IDisposable
{
    /// <summary>Each after those that it imports.</summary>
    private static readonly string[] Modules = ["digest", "policy", "rules", "check"];

    private readonly CPython python;

    private RunnerGuard(CPython python) => this.python = python;

    public IReadOnlyList<string> Library() => python.Library();

    public static RunnerGuard Start(bool mayImportRestricted = false)
    {
        var python = CPython.Start("second_check.py");
        var folder = Path.Combine(Repository.Root, "sandbox", "runner", "guard");
        var sources = new Dictionary<string, string> { ["runner"] = "", ["runner.guard"] = "" };
        foreach (var module in Modules) sources[$"runner.guard.{module}"] = File.ReadAllText(Path.Combine(folder, $"{module}.py"));
        python.Tell(JsonSerializer.SerializeToUtf8Bytes(sources));
        python.Tell(RunnerPolicy.Of(Guards.Policy, mayImportRestricted));
        return new RunnerGuard(python);
    }

    public Answer Ask(string code)
    {
        var lines = python.Ask(Encoding.UTF8.GetBytes(code)).Split('\n');
        return new Answer(lines[0] == "reject" ? null : lines[0], lines[1..]);
    }

    public void Dispose() => python.Dispose();

    /// <param name="Tree">The digest; null when CPython does not take the code.</param>
    /// <param name="Findings">Rule, line and column, with spaces between them.</param>
    internal sealed record Answer(string? Tree, IReadOnlyList<string> Findings);
}
