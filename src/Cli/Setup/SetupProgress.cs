using RemoteExecutor.Cli.Output;
using Spectre.Console;

namespace RemoteExecutor.Cli.Setup;

/// <summary>Tells the user what set-up is doing: a spinner with the latest line on a terminal, one line a step elsewhere.</summary>
internal static class SetupProgress
{
    public static async Task<T> StepAsync<T>(IAnsiConsole console, string what, Func<Action<string>, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            console.Write(new Text($"{what} …\n"));
            return await work(_ => { });
        }

        return await console.Status().StartAsync(Markup.Escape(what) + " …", status =>
            work(line => status.Status($"{Markup.Escape(what)} … [grey]{SafeText.ForMarkup(line, 60)}[/]")));
    }
}
