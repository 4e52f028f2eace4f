using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Local;

/// <param name="Tail">Its last lines on both outputs.</param>
internal sealed record ProcessEnd(int ExitCode, string Tail);

/// <summary>Runs other programs: no shell, no standard input, bounded memory, whole process tree ended on cancel.</summary>
internal static class Processes
{
    private const int TailLines = 60;
    private const int LineChars = 2000;

    private static readonly string[] SystemFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

    public static async Task<ProcessEnd> RunAsync(
        string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables, Action<string>? onLine, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var tail = new ConcurrentQueue<string>();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        Start(process);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return new ProcessEnd(process.ExitCode, string.Join('\n', tail));

        void Take(string? line)
        {
            if (string.IsNullOrWhiteSpace(line)) return;
            var clean = SafeText.Line(line, LineChars);
            tail.Enqueue(clean);
            if (tail.Count > TailLines) tail.TryDequeue(out _);
            onLine?.Invoke(clean);
        }
    }

    private static void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new RexException($"cannot start {process.StartInfo.FileName}: {exception.Message}", ExitCodes.NotSetUp, exception);
        }
    }

    /// <summary>Full path of a program, or null. Looks where only root's PATH does, too.</summary>
    public static string? Find(string program, Func<string, string?> variable) =>
        (variable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(SystemFolders)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
