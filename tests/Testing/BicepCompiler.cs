using System.Diagnostics;
using System.Reflection;

namespace RemoteExecutor.Testing;

/// <summary>
/// The Bicep compiler as Microsoft packages it, with Azure's published resource types inside: it needs no network and no installation.
/// </summary>
public static class BicepCompiler
{
    private static readonly string? Package = typeof(BicepCompiler).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "BicepPackage")?.Value;

    /// <summary>Skips the test on the kinds of machine for which there is no package.</summary>
    public static void Require() =>
        Requirement.Met(!string.IsNullOrEmpty(Package), "There is no package of the Bicep compiler for this kind of machine.");

    /// <summary>Compiles one file to an ARM template; nothing is fetched.</summary>
    public static Task<BicepAnswer> BuildAsync(string file, CancellationToken cancellationToken) =>
        RunAsync(["build", file, "--stdout", "--no-restore"], cancellationToken);

    /// <summary>Runs any command of the compiler to its end.</summary>
    /// <exception cref="InvalidOperationException">The package is not where the build found it.</exception>
    public static async Task<BicepAnswer> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Executable(), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        await using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var diagnostics = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new BicepAnswer(process.ExitCode, output, (await diagnostics).Trim());
    }

    private static string Executable()
    {
        var path = Path.Combine(Package ?? "", "tools", OperatingSystem.IsWindows() ? "bicep.exe" : "bicep");
        if (!File.Exists(path)) throw new InvalidOperationException($"No Bicep compiler at {path}: restore and build the tests again.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        return path;
    }
}

/// <param name="Output">What the command wrote: with <c>build</c>, the ARM template.</param>
/// <param name="Diagnostics">Warnings and errors, one a line; empty when there are none.</param>
public sealed record BicepAnswer(int ExitCode, string Output, string Diagnostics);
