using RemoteExecutor.Cli.Local;
using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Setup;

/// <summary>Makes this machine able to run sandboxes, and says with which provider. Quick when there is nothing to do.</summary>
internal sealed class ProviderSetup(Surroundings here)
{
    /// <param name="wanted"><c>auto</c>, <c>docker</c> or <c>native</c>.</param>
    /// <param name="commandLine">What the user typed after <c>rex</c>, to be shown again behind <c>sudo</c>.</param>
    /// <returns><c>docker</c> or <c>native</c>.</returns>
    public async Task<string> EnsureAsync(string wanted, string commandLine, CancellationToken cancellationToken)
    {
        var engine = DockerEngine.Address(here.Variable);
        var fault = wanted == "native" ? "not asked for" : await DockerEngine.FaultAsync(engine, cancellationToken);
        if (fault is null)
        {
            await new SandboxImage(here).EnsureImageAsync(engine, cancellationToken);
            return "docker";
        }

        if (wanted == "docker")
            throw new RexException($"no Docker engine answers at {engine} ({fault}): start it, set DOCKER_HOST, or take --provider native.", ExitCodes.NotSetUp);
        if (!Environment.IsPrivilegedProcess)
            throw new RexException($"{Why(wanted, engine)} the native provider needs root. Type:\n{AsRoot(commandLine)}", ExitCodes.NotSetUp);

        await new DebianPackages(here).EnsureAsync(["runc"], cancellationToken);
        await new SandboxImage(here).EnsureRootFilesystemAsync(Folders.RootFilesystem(here.Variable), cancellationToken);
        return "native";
    }

    private static string Why(string wanted, string engine) => wanted == "auto" ? $"no Docker engine answers at {engine}, and" : "";

    /// <summary>One command that can be pasted, wherever the checkout is.</summary>
    internal static string AsRoot(string commandLine) => $"sudo {Quoted(Path.Combine(Folders.Checkout(), "rex"))} {commandLine}";

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : path;
}
