using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Contracts.Reading;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Api.Executions;

/// <summary>
/// Takes a submission on: place in the queue, input, record, disclosure budget, audit entry, start, in this order. Answered only after all of it; taken back
/// in the reverse order when any of it fails. What was accepted is never lost, and what was refused never runs.
/// </summary>
internal sealed class Acceptance(
    IExecutionEngine engine, IExecutionStore executions, IInputStore inputs, IAuditStore audit, IExecutionIdSource ids, Replays replays,
    DisclosureBudget budget, IOptions<ExecutionOptions> options, TimeProvider time, ILogger<Acceptance> logger)
{
    /// <summary>Not tied to the caller's connection: a caller that hangs up must not leave half an acceptance behind.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <returns>The id of the new execution, or of the one that the idempotency key belongs to.</returns>
    public async Task<string> AcceptAsync(AgentId agent, string source, Submission submission, IdempotencyClaim? claim)
    {
        var ticket = TicketOf(agent, submission);
        using var limit = new CancellationTokenSource(TimeLimit, time);
        if (!await engine.TryReserveAsync(ticket.ExecutionId, limit.Token)) throw Refuse.QueueFull();

        var audited = false;
        try
        {
            if (submission.InputData is { } input) await inputs.PutAsync(ticket.ExecutionId, input, limit.Token);
            var record = new ExecutionRecord { Ticket = ticket, Code = submission.Request.Code, Status = ExecutionStatus.Pending };
            var admission = await executions.CreateAsync(record, claim, limit.Token);
            if (admission.Result != AdmissionResult.Created)
            {
                await TakeBackAsync(ticket, created: false, audited: false);
                return await replays.AnswerAsync(admission, limit.Token);
            }

            // Behind the record: a key that is used again costs nothing, and a reservation never lacks the record that says when it ends.
            var reservation = await budget.ReserveAsync(BudgetClaim.Of(ticket), submission.Request.Code, limit.Token);
            if (reservation.Result != BudgetResult.Granted)
            {
                logger.BudgetSpent(ticket.ExecutionId, agent, string.Join(' ', reservation.Refused.Select(share => share.Dataset)));
                await TakeBackAsync(ticket, created: true, audited: false);
                throw Refuse.BudgetSpent(reservation, time.GetUtcNow());
            }

            await audit.AppendAsync(SubmittedEvent(ticket, submission, source, reservation), limit.Token);
            audited = true;
            await engine.StartAsync(ticket, limit.Token);
        }
        catch (Exception fault) when (fault is not ProblemException)
        {
            logger.NotAccepted(ticket.ExecutionId, fault.GetType().Name);
            await TakeBackAsync(ticket, created: true, audited);
            throw;
        }

        logger.Accepted(ticket.ExecutionId, agent, Encoding.UTF8.GetByteCount(submission.Request.Code), submission.InputData?.Length ?? 0);
        return ticket.ExecutionId;
    }

    private ExecutionTicket TicketOf(AgentId agent, Submission submission)
    {
        var request = submission.Request;
        return new ExecutionTicket
        {
            ExecutionId = ids.Next(),
            AgentId = agent,
            TaskId = request.TaskId,
            CreatedAt = time.GetUtcNow(),
            Language = request.Language,
            TimeoutSeconds = request.TimeoutSeconds,
            MemoryLimitMb = request.MemoryLimitMb,
            CpuLimit = request.CpuLimit,
            Disclosure = DisclosureLevels.Resolve(agent.Tier, options.Value.Disclosure, request.Disclosure, submission.Datasets),
            DisclosureLimits = submission.Datasets.Select(dataset => dataset.Limits).Aggregate((DisclosureLimits?)null, DisclosureLimits.Strictest),
            Datasets = request.Datasets,
            HasInput = submission.InputData is not null,
            RequestApproval = request.RequestApproval,
            ExpectedOutputSchema = request.ExpectedOutputSchema,
        };
    }

    private static AuditEvent SubmittedEvent(ExecutionTicket ticket, Submission submission, string source, BudgetDecision reservation)
    {
        var code = Encoding.UTF8.GetBytes(submission.Request.Code);
        var facts = new Dictionary<string, string>
        {
            ["code_bytes"] = Text(code.Length),
            ["code_sha256"] = Convert.ToHexStringLower(SHA256.HashData(code)),
            ["input_bytes"] = Text(submission.InputData?.Length ?? 0),
            ["language"] = ticket.Language,
            ["timeout_seconds"] = Text(ticket.TimeoutSeconds),
            ["memory_limit_mb"] = Text(ticket.MemoryLimitMb),
            ["cpu_limit"] = Text(ticket.CpuLimit),
            ["datasets"] = string.Join(' ', submission.Datasets.Select(dataset => $"{dataset.Name}={dataset.Policy}")),
            ["disclosure_policy"] = Text(ticket.Disclosure),
            ["disclosure_limits"] = ticket.DisclosureLimits?.ToString() ?? "",
            ["request_approval"] = Text(ticket.RequestApproval),
        };
        foreach (var (name, value) in BudgetFacts.Of(reservation, "reserved")) facts[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return new AuditEvent
        {
            ExecutionId = ticket.ExecutionId,
            AgentId = ticket.AgentId.Value,
            Event = AuditEvents.Submitted,
            At = ticket.CreatedAt,
            Actor = ticket.AgentId.Value,
            Source = source,
            Facts = facts,
        };
    }

    private static string Text(IConvertible value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Each step is tried, whatever became of the one before: the record first, because a record is what would be run.</summary>
    private async Task TakeBackAsync(ExecutionTicket ticket, bool created, bool audited)
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        if (created) await TryAsync(ticket, "record", () => executions.RemoveAsync(ticket.ExecutionId, limit.Token));
        if (created) await TryAsync(ticket, "budget", () => budget.EndAsync(BudgetClaim.Of(ticket), ran: false, limit.Token));
        if (ticket.HasInput) await TryAsync(ticket, "input", () => inputs.DeleteAsync(ticket.ExecutionId, limit.Token));
        if (audited) await TryAsync(ticket, "audit", () => audit.AppendAsync(NotAcceptedEvent(ticket), limit.Token));
        await TryAsync(ticket, "queue", () => engine.AbandonAsync(ticket.ExecutionId, limit.Token));
    }

    /// <summary>Closes the chain of what was announced as submitted but never accepted.</summary>
    private AuditEvent NotAcceptedEvent(ExecutionTicket ticket) => new()
    {
        ExecutionId = ticket.ExecutionId,
        AgentId = ticket.AgentId.Value,
        Event = AuditEvents.Finished,
        At = time.GetUtcNow(),
        Actor = ticket.AgentId.Value,
        Facts = new Dictionary<string, string> { ["outcome"] = AuditEvents.NotAccepted },
    };

    private async Task TryAsync(ExecutionTicket ticket, string step, Func<Task> undo)
    {
        try
        {
            await undo();
        }
        catch (Exception fault)
        {
            // The caller gets the first fault; a leftover is cleaned up at the next start.
            logger.NotTakenBack(ticket.ExecutionId, step, fault.GetType().Name);
        }
    }
}
