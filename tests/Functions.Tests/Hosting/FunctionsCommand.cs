using System.Diagnostics;

namespace RemoteExecutor.Functions.Tests.Hosting;

/// <summary>The Functions host that tests use: <c>func</c> of Azure Functions Core Tools, or the command in <c>REX_FUNCTIONS_HOST</c>, which takes the same arguments.</summary>
internal static class FunctionsCommand
{
    private static readonly string? Command = Environment.GetEnvironmentVariable("REX_FUNCTIONS_HOST") is { Length: > 0 } named ? named : OnPath("func");

    /// <summary>The built app, beside this assembly's own output.</summary>
    public static string App { get; } = FindApp();

    /// <summary>Starts a host in the app's folder.</summary>
    public static ProcessStartInfo Start(int port) => new(Require(), ["start", "--port", $"{port}"])
    {
        WorkingDirectory = App,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Skips the test where there is no Functions host.</summary>
    public static string Require()
    {
        // Not Requirement.Met: no registry that CI can reach has a host, so its absence is no fault of CI.
        Assert.SkipWhen(Command is null, "There is no Functions host: install Azure Functions Core Tools (func), or set REX_FUNCTIONS_HOST.");
        return Command!;
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string FindApp()
    {
        // …/tests/Functions.Tests/bin/Debug/net10.0 and …/src/Functions/bin/Debug/net10.0, or bin/Functions.Tests/release and bin/Functions/release.
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var app = own.Contains("/tests/Functions.Tests/", StringComparison.Ordinal)
            ? own.Replace("/tests/Functions.Tests/", "/src/Functions/", StringComparison.Ordinal)
            : own.Replace("/bin/Functions.Tests/", "/bin/Functions/", StringComparison.Ordinal);
        return File.Exists(Path.Combine(app, "host.json")) && app != own
            ? app
            : throw new DirectoryNotFoundException($"The built Functions app was looked for in {app}.");
    }
}
