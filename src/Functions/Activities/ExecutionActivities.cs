using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Flow.Steps;
using RemoteExecutor.Functions.Engine;

namespace RemoteExecutor.Functions.Activities;

/// <summary>
/// The steps of the flow as activities. Each writes its own audit entry: an audit activity of its own would cost every step another hop and
/// make nothing safer, because steps are idempotent either way.
/// </summary>
public sealed class ExecutionActivities(
    GuardStep guard, ApprovalStep approval, Slots slots, SandboxSteps sandbox, SummarizeStep summarize, FinishStep finish,
    Completion completion, StepRunner runner)
{
    [Function(StepNames.Guard)]
    public Task<StepOutcome<GuardDecision>> Guard([ActivityTrigger] ExecutionTicket ticket, FunctionContext context) =>
        runner.RunAsync(StepNames.Guard, ticket, token => guard.RunAsync(ticket, token), context.CancellationToken);

    [Function(StepNames.RequestApproval)]
    public Task<StepOutcome<bool>> RequestApproval([ActivityTrigger] ExecutionTicket ticket, FunctionContext context) =>
        runner.RunAsync(StepNames.RequestApproval, ticket, token => approval.RequestAsync(ticket, token), context.CancellationToken);

    [Function(StepNames.RecordApproval)]
    public Task<StepOutcome<bool>> RecordApproval([ActivityTrigger] ApprovalInput input, FunctionContext context) =>
        runner.RunAsync(
            StepNames.RecordApproval, input.Ticket, token => approval.RecordAsync(input.Ticket, input.Answer, token), context.CancellationToken);

    [Function(StepNames.AcquireSlot)]
    public Task<StepOutcome<bool>> AcquireSlot([ActivityTrigger] ExecutionTicket ticket, FunctionContext context) =>
        runner.RunAsync(StepNames.AcquireSlot, ticket, token => slots.TryAcquireAsync(ticket, token), context.CancellationToken);

    [Function(StepNames.CreateSandbox)]
    public Task<StepOutcome<bool>> CreateSandbox([ActivityTrigger] ExecutionTicket ticket, FunctionContext context) =>
        runner.RunAsync(StepNames.CreateSandbox, ticket, token => sandbox.CreateAsync(ticket, token), context.CancellationToken);

    [Function(StepNames.StartRun)]
    public Task<StepOutcome<bool>> StartRun([ActivityTrigger] ExecutionTicket ticket, FunctionContext context) =>
        runner.RunAsync(StepNames.StartRun, ticket, token => sandbox.StartAsync(ticket, token), context.CancellationToken);

    [Function(StepNames.LookAtRun)]
    public Task<StepOutcome<bool>> LookAtRun([ActivityTrigger] LookInput input, FunctionContext context) =>
        runner.RunAsync(
            StepNames.LookAtRun, input.Ticket, token => sandbox.HasEndedAsync(input.Ticket, input.OnlyLook, token), context.CancellationToken);

    [Function(StepNames.Summarize)]
    public Task<StepOutcome<ExecutionEnd>> Summarize([ActivityTrigger] ExecutionTicket ticket, FunctionContext context) =>
        runner.RunAsync(StepNames.Summarize, ticket, token => summarize.RunAsync(ticket, token), context.CancellationToken);

    [Function(StepNames.DestroySandbox)]
    public Task<StepOutcome<bool>> DestroySandbox([ActivityTrigger] ExecutionTicket ticket, FunctionContext context) =>
        runner.RunAsync(StepNames.DestroySandbox, ticket, token => sandbox.DestroyAsync(ticket, token), context.CancellationToken);

    /// <summary>The slot first: whoever is next need not wait for this execution's record.</summary>
    [Function(StepNames.Finish)]
    public Task<StepOutcome<bool>> Finish([ActivityTrigger] FinishInput input, [DurableClient] DurableTaskClient client, FunctionContext context) =>
        runner.RunAsync(
            StepNames.Finish, input.Ticket,
            async token =>
            {
                await slots.ReleaseAsync(input.Ticket, client, token);
                await finish.RunAsync(input.Ticket, input.End, token);
                completion.Signal(input.Ticket.ExecutionId);
            },
            context.CancellationToken);
}
