using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli;

/// <summary>A command cannot go on. The message is all that the user sees: what is wrong and what to do.</summary>
internal sealed class RexException(string message, int exitCode = ExitCodes.Failed, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
