using RemoteExecutor.Cli.Output;
using Spectre.Console;

namespace RemoteExecutor.Cli;

/// <summary>What a command may use of its process: consoles, environment, time. Tests pass their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Results: tables and answers.</summary>
    public required IAnsiConsole Out { get; init; }

    /// <summary>Progress and errors, so that standard output stays clean for machines.</summary>
    public required IAnsiConsole Error { get; init; }

    /// <summary>Standard output without any rendering: tokens, JSON, the one line of <c>up</c>.</summary>
    public required TextWriter Raw { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    public required Func<string, string?> Variable { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static Surroundings OfThisProcess() => new()
    {
        Out = Consoles.Create(Console.Out, Console.IsOutputRedirected),
        Error = Consoles.Create(Console.Error, Console.IsErrorRedirected),
        Raw = Console.Out,
        OpenInput = Console.OpenStandardInput,
        Variable = Environment.GetEnvironmentVariable,
    };
}
