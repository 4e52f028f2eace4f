using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>The container runtime: one process per call.</summary>
internal sealed class Runc(IOptions<NativeOptions> options, SandboxFiles files)
{
    private const int MaxMessageChars = 300;

    /// <summary>
    /// Holds the sandbox's lock for as long as the runtime works, also when this host dies: the next one must not start in between. Only the
    /// latest attempt starts anything. Arguments: lock, attempt file, attempt, request, channel, then the command.
    /// </summary>
    private const string StartScript =
        """
        exec 9<>"$1" && flock -w 30 9 && [ "$(cat "$2")" = "$3" ] || exit 75
        umask 077
        request=$4 channel=$5
        shift 5
        exec timeout -s KILL 30 "$@" <"$request" >"$channel" 2>/dev/null
        """;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Starts the container and leaves it alone: it outlives this process.</summary>
    public async Task StartAsync(string sandboxId, string attempt, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "-c", StartScript, "sandbox-start",
            files.Lock(sandboxId), files.Attempt(sandboxId), attempt, files.Request(sandboxId), files.Channel(sandboxId),
            options.Value.Runc, "--root", files.RuncRoot, "--log", files.RuncLog(sandboxId), "--log-format", "json",
            "run", "--detach", "--bundle", files.Folder(sandboxId), "--pid-file", files.Pid(sandboxId), sandboxId,
        ];
        var result = await CommandRunner.RunAsync("/bin/sh", arguments, StartTimeout, cancellationToken);
        if (result.ExitCode != 0) throw new IOException($"runc run ended with {result.ExitCode}: {LastError(sandboxId)}");
    }

    /// <summary>The container's status and the id of its first process; null when the runtime knows no such container.</summary>
    public async Task<(string Status, int Pid)?> FindAsync(string sandboxId, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(files.RuncState(sandboxId))) return null;
        var result = await CallAsync(["state", sandboxId], cancellationToken);
        if (result.ExitCode != 0) return null;
        using var state = JsonDocument.Parse(result.Output);
        return (state.RootElement.GetProperty("status").GetString()!, state.RootElement.GetProperty("pid").GetInt32());
    }

    /// <summary>Kills and removes. What is left of a container that was never whole is for the caller to remove.</summary>
    public async Task DeleteAsync(string sandboxId, CancellationToken cancellationToken)
    {
        if (Directory.Exists(files.RuncState(sandboxId))) await CallAsync(["delete", "--force", sandboxId], cancellationToken);
    }

    /// <summary>First line of <c>runc --version</c>; null when it cannot be run.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            var result = await CallAsync(["--version"], cancellationToken);
            return result.ExitCode == 0 ? result.Output.Split('\n')[0].Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private Task<CommandRunner.Result> CallAsync(string[] arguments, CancellationToken cancellationToken) =>
        CommandRunner.RunAsync(options.Value.Runc, [.. (string[])["--root", files.RuncRoot], .. arguments], CallTimeout, cancellationToken);

    private string LastError(string sandboxId)
    {
        var log = files.RuncLog(sandboxId);
        var line = File.Exists(log) ? File.ReadLines(log).LastOrDefault(line => line.Contains("\"level\":\"error\"", StringComparison.Ordinal)) : null;
        return line is null ? "it said nothing" : line[..Math.Min(line.Length, MaxMessageChars)];
    }
}
