using System.Diagnostics;

namespace RemoteExecutor.Testing.Sandboxes;

/// <summary>Runs a program of this machine to its end.</summary>
public static class Tool
{
    /// <returns>Standard output, without the white space at its end.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? output.TrimEnd()
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}");
    }
}
