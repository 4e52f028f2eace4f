using System.CommandLine;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex audit</c>: checks audit trails.</summary>
internal static class AuditCommand
{
    public static Command Create(Surroundings here) => new("audit", "Checks audit trails.");
}
