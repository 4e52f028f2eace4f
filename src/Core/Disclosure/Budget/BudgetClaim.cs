using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>Who wants to release something of which data sets.</summary>
public sealed record BudgetClaim
{
    /// <summary>The same claim again changes nothing: whatever is repeated is repeated under this id.</summary>
    public required string Id { get; init; }

    public required string AgentId { get; init; }

    /// <summary>Each once. None: the claim is free, because whoever sends <c>input_data</c> has it already.</summary>
    public required IReadOnlyList<string> Datasets { get; init; }

    /// <summary>What the policy lets out at most.</summary>
    public required int MostBytes { get; init; }

    public static BudgetClaim Of(ExecutionTicket ticket) => new()
    {
        Id = ticket.ExecutionId,
        AgentId = ticket.AgentId.Value,
        Datasets = ticket.Datasets,
        MostBytes = DisclosurePolicy.Of(ticket.Disclosure, ticket.DisclosureLimits).TotalBytes,
    };
}
