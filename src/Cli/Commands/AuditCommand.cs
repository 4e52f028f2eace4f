using System.CommandLine;
using System.Globalization;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Local;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Storage.Sqlite;
using Spectre.Console;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex audit verify</c>: checks the hash chains in the data directory of a stopped host.</summary>
internal static class AuditCommand
{
    public static Command Create(Surroundings here)
    {
        var id = new Argument<string?>("ID") { Description = "Execution id; all executions if left out.", Arity = ArgumentArity.ZeroOrOne };
        var data = CommonOptions.Data();
        var verify = new Command("verify", "Finds edited, removed and reordered entries. Exit codes: 0 whole, 1 not. The host must be stopped.") { id, data };
        verify.SetAction(async (parsed, cancellationToken) =>
        {
            var directory = CommonOptions.DataDirectory(parsed.GetValue(data), here);
            if (!Directory.Exists(directory)) throw new RexException($"there is no data directory {directory}.");
            try
            {
                await using var trail = LocalAuditTrail.Open(directory);
                return await VerifyAsync(here, trail, parsed.GetValue(id), cancellationToken);
            }
            catch (Exception exception) when (exception is DataDirectoryException or Core.Executions.StorageUnavailableException)
            {
                throw new RexException(exception.Message, inner: exception);
            }
        });
        return new Command("audit", "Checks audit trails.") { verify };
    }

    private static async Task<int> VerifyAsync(Surroundings here, LocalAuditTrail trail, string? executionId, CancellationToken cancellationToken)
    {
        var chains = 0;
        var broken = 0;
        await foreach (var chain in trail.VerifyAsync(executionId, cancellationToken))
        {
            chains++;
            if (chain.Faults.Count == 0) continue;
            broken++;
            here.Out.MarkupLine($"[red]{SafeText.ForMarkup(chain.ExecutionId, 60)}[/]");
            foreach (var fault in chain.Faults) here.Out.MarkupLine($"  {SafeText.ForMarkup(fault)}");
        }

        if (chains == 0 && executionId is not null) throw new RexException($"there is no execution {executionId}.");
        here.Out.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"{chains} chains checked, {broken} not whole"));
        return broken == 0 ? ExitCodes.Ok : ExitCodes.Failed;
    }
}
