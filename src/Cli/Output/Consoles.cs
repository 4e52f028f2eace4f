using Spectre.Console;

namespace RemoteExecutor.Cli.Output;

/// <summary>Makes consoles: colours and spinners on a terminal, plain text elsewhere and under <c>NO_COLOR</c>.</summary>
internal static class Consoles
{
    /// <summary>Wide enough that no table wraps in a log file.</summary>
    private const int PlainWidth = 160;

    public static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var plain = redirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected) console.Profile.Width = PlainWidth;
        return console;
    }
}
