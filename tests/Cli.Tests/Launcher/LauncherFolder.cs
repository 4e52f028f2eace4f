using System.Diagnostics;
using RemoteExecutor.Cli.Local;

namespace RemoteExecutor.Cli.Tests.Launcher;

/// <summary>A small checkout, with a space in its path, that holds the real launcher and a stand-in for dotnet.</summary>
internal sealed class LauncherFolder : IDisposable
{
    private const string Dotnet = """
        #!/bin/bash
        case $1 in
            --version) echo 10.0.100 ;;
            build)
                echo build >>"$STAND_IN/builds"
                sleep 0.5
                [ -e "$STAND_IN/fail-build" ] && { echo "error CS0000: stand-in"; exit 1; }
                mkdir -p "$STAND_IN/artifacts/bin/Cli/release" && : >"$STAND_IN/artifacts/bin/Cli/release/rex.dll" ;;
            *) shift; echo "ran: $*" ;;
        esac
        """;

    public LauncherFolder()
    {
        Write("src/Cli/Program.cs", "");
        Write("Directory.Packages.props", "");
        Write("global.json", "{}");
        File.SetUnixFileMode(Write("bin/dotnet", Dotnet), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Copy(Path.Combine(Folders.Checkout(), "rex"), Path.Combine(Root, "rex"));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("rex launcher ").FullName;

    public int Builds => File.ReadAllLines(Path.Combine(Root, "builds")).Length;

    public string Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<(int ExitCode, string Out)> RunAsync(params string[] arguments) =>
        RunAsync(arguments, Path.Combine(Root, "rex"), Root);

    public Task<(int ExitCode, string Out)> RunAsync(string[] arguments, string launcher, string workingDirectory) =>
        StartAsync(launcher, arguments, workingDirectory, $"{Root}/bin:/usr/bin:/bin");

    /// <summary>A PATH with everything the launcher uses but dotnet.</summary>
    public Task<(int ExitCode, string Out)> RunWithoutDotnetAsync()
    {
        var tools = Directory.CreateDirectory(Path.Combine(Root, "tools")).FullName;
        foreach (var tool in new[] { "bash", "env", "dirname", "readlink", "id" }) File.CreateSymbolicLink(Path.Combine(tools, tool), $"/usr/bin/{tool}");
        return StartAsync(Path.Combine(Root, "rex"), [], Root, tools);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private async Task<(int ExitCode, string Out)> StartAsync(string launcher, string[] arguments, string workingDirectory, string path)
    {
        var start = new ProcessStartInfo("/bin/bash", [launcher, .. arguments])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = Root;
        start.Environment["STAND_IN"] = Root;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? (await output).Trim() : error.Replace("rex: building …\n", "", StringComparison.Ordinal).Trim());
    }
}
