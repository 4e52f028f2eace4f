using System.Diagnostics;
using System.Text;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>Runs a program of this machine to its end: bounded in time, output read up to a cap, killed and reaped when late.</summary>
internal static class CommandRunner
{
    private const int MaxOutputChars = 16 << 10;

    public sealed record Result(int ExitCode, string Output, string Error);

    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    /// <exception cref="TimeoutException">It was killed.</exception>
    public static async Task<Result> RunAsync(string program, IEnumerable<string> arguments, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Settings and secrets of the host are not for its tools.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/sbin:/usr/bin:/sbin:/bin";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        // Disposing of a process does not close the ends that were read from.
        using var standardOutput = process.StandardOutput;
        using var standardError = process.StandardError;
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(timeout);
        try
        {
            var output = ReadAsync(standardOutput, bounded.Token);
            var error = ReadAsync(standardError, bounded.Token);
            await process.WaitForExitAsync(bounded.Token);
            return new Result(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException($"{Path.GetFileName(program)} did not end within {timeout.TotalSeconds:0} s.");
        }
    }

    /// <summary>Reads to the end, so that the program never blocks, and keeps the beginning.</summary>
    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        for (var read = -1; read != 0;)
        {
            read = await reader.ReadAsync(buffer, cancellationToken);
            kept.Append(buffer, 0, Math.Min(read, MaxOutputChars - kept.Length));
        }

        return kept.ToString();
    }
}
