using RemoteExecutor.Cli.Output;
using Spectre.Console;

namespace RemoteExecutor.Cli.Setup;

/// <summary>Tells the user what set-up is doing.</summary>
internal static class SetupProgress
{
    /// <summary>On a terminal a spinner with the latest line of the work; elsewhere each line of it.</summary>
    public static async Task<T> ShowAsync<T>(IAnsiConsole console, string what, Func<Action<string>, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Interactive) return await work(line => console.Write(new Text(line + "\n")));
        return await console.Status().StartAsync(Markup.Escape(what) + " …", status =>
            work(line => status.Status($"{Markup.Escape(what)} … [grey]{SafeText.ForMarkup(line, 80)}[/]")));
    }
}
