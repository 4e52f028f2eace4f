using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Disclosure.Budget;

namespace RemoteExecutor.Api.Operations;

/// <summary>The answer of <c>GET /budget</c>.</summary>
public sealed record BudgetResponse
{
    public required string AgentId { get; init; }

    /// <summary>False: nothing is counted, and nothing is refused.</summary>
    public required bool Enabled { get; init; }

    /// <summary>How long a release counts.</summary>
    public required int WindowSeconds { get; init; }

    /// <summary>Releases within a window, of each data set.</summary>
    public required int LimitReleases { get; init; }

    /// <summary>Bytes of released summaries within a window, of each data set.</summary>
    public required long LimitBytes { get; init; }

    /// <summary>Data sets that the agent has used within the window, by name. All others are untouched.</summary>
    public required IReadOnlyList<BudgetUse> Budgets { get; init; }
}

/// <summary><c>GET /budget</c>: the caller's own; a Head may ask for another agent's.</summary>
internal sealed class BudgetHandler(DisclosureBudget budget) : IApiHandler
{
    public async Task<ApiResult> HandleAsync(ApiCall call)
    {
        var fields = new QueryFields(call.Http.Request.Query, "agent_id");
        var agent = fields.Agent("agent_id") ?? call.Agent;
        fields.ThrowIfFaulty();
        if (!Rights.Allows(call.Agent, Right.See, agent)) throw Refuse.Tier(call.Agent.Tier, AgentTier.Head);
        return ApiResult.Json(200, new BudgetResponse
        {
            AgentId = agent.Value,
            Enabled = budget.Options.Enabled,
            WindowSeconds = budget.Options.WindowSeconds,
            LimitReleases = budget.Options.Releases,
            LimitBytes = budget.Options.Bytes,
            Budgets = await budget.ReadAsync(agent.Value, call.Aborted),
        });
    }
}
