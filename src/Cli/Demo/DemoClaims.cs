using Spectre.Console;

namespace RemoteExecutor.Cli.Demo;

/// <summary>What the demo says of itself, each held against what really happened.</summary>
internal sealed class DemoClaims(IAnsiConsole console)
{
    public bool AllHeld { get; private set; } = true;

    public void Check(string claim, bool held)
    {
        AllHeld &= held;
        console.MarkupLine($"{(held ? "[green]✓[/]" : "[red]✗ NOT:[/]")} {Markup.Escape(claim)}");
    }
}
