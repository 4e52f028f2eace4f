using System.Text;
using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Tests;

/// <summary>Surroundings that a test can fill and read: plain consoles, its own environment.</summary>
internal sealed class TestSurroundings
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    public Dictionary<string, string> Variables { get; } = [];

    public string Input { get; init; } = "";

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public Surroundings Here => new()
    {
        Out = Consoles.Create(new StringWriter(_out), redirected: true),
        Error = Consoles.Create(new StringWriter(_error), redirected: true),
        Raw = new StringWriter(_out),
        OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
        Variable = name => Variables.GetValueOrDefault(name),
    };

    public Task<int> RunAsync(params string[] args) => Rex.RunAsync(args, Here);
}
