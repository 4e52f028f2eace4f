using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Functions.Activities;

/// <summary>Runs the body of an activity within a time limit and turns whatever goes wrong into a <see cref="StepFault"/>.</summary>
public sealed class StepRunner(TimeProvider time, ILogger<StepRunner> logger)
{
    /// <summary>Far below the host's function timeout, so that the step ends by its own limit and says so.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    internal Task<StepOutcome<bool>> RunAsync(
        string step, ExecutionTicket ticket, Func<CancellationToken, Task> body, CancellationToken stopping) =>
        RunAsync(
            step, ticket,
            async token =>
            {
                await body(token);
                return true;
            },
            stopping);

    internal async Task<StepOutcome<T>> RunAsync<T>(
        string step, ExecutionTicket ticket, Func<CancellationToken, Task<T>> body, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token);
        try
        {
            return new(await body(bounded.Token), null);
        }
        catch (SandboxException fault)
        {
            logger.ProviderFault(ticket.ExecutionId, step, fault.Message);
            var kind = fault.IsTransient ? StepFaultKind.ProviderTransient : StepFaultKind.Lasting;
            return new(default, new(kind, fault.Provider, fault.Stage, fault.SandboxId, fault.Message));
        }
        catch (StorageUnavailableException fault)
        {
            logger.StorageFault(ticket.ExecutionId, step, fault.Message);
            return Failed<T>(StepFaultKind.Storage, ticket, fault.Message);
        }
        catch (OperationCanceledException) when (bounded.IsCancellationRequested)
        {
            logger.Interrupted(ticket.ExecutionId, step);
            return Failed<T>(StepFaultKind.Interrupted, ticket, stopping.IsCancellationRequested ? "The instance stops." : "The step took too long.");
        }
        catch (Exception defect)
        {
            // The type and place say where to look; messages of unexpected exceptions may quote code or data.
            logger.Defect(ticket.ExecutionId, step, defect.GetType().Name, defect.StackTrace ?? "");
            return Failed<T>(StepFaultKind.Defect, ticket, defect.GetType().Name);
        }
    }

    private static StepOutcome<T> Failed<T>(StepFaultKind kind, ExecutionTicket ticket, string message) =>
        new(default, new(kind, "host", SandboxStage.Look, ticket.SandboxId, message));
}
