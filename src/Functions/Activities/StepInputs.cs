using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Functions.Activities;

/// <summary>Input of <c>record-approval</c>.</summary>
public sealed record ApprovalInput(ExecutionTicket Ticket, ApprovalAnswer Answer);

/// <summary>Input of <c>look-at-run</c>.</summary>
/// <param name="OnlyLook">True: do not wait for the end of the run.</param>
public sealed record LookInput(ExecutionTicket Ticket, bool OnlyLook);

/// <summary>Input of <c>finish</c>.</summary>
public sealed record FinishInput(ExecutionTicket Ticket, ExecutionEnd End);
