using static RemoteExecutor.Core.Agents.Grant;

namespace RemoteExecutor.Core.Agents;

/// <summary>The rights table: the one place that says which tier may do what.</summary>
public static class Rights
{
    //                                                          Head  Council       Lead          Task
    private static readonly Dictionary<Right, Grant[]> Table = new()
    {
#pragma warning disable format // Columns of a table.
        [Right.ValidateCode] =                                 [Full, Full,         Full,         Full],
        [Right.Execute] =                                      [Full, Full,         Full,         None],
        [Right.RestrictedImports] =                            [Full, WithApproval, WithApproval, None],
        [Right.Network] =                                      [Full, Full,         WithApproval, None],
        [Right.See] =                                          [Full, Own,          Own,          Own],
        [Right.Cancel] =                                       [Full, Full,         Own,          None],
        [Right.OpenDisclosure] =                               [Full, None,         None,         None],
        [Right.Audit] =                                        [Full, None,         None,         None],
        [Right.Approve] =                                      [Full, None,         None,         None],
#pragma warning restore format
    };

    /// <summary>How far <paramref name="right"/> goes for <paramref name="tier"/>.</summary>
    public static Grant Of(AgentTier tier, Right right) => Table[right][(int)tier];

    /// <summary>May <paramref name="agent"/> use <paramref name="right"/> on something that <paramref name="owner"/> owns?</summary>
    public static bool Allows(AgentId agent, Right right, AgentId owner) => Of(agent.Tier, right) switch
    {
        Full => true,
        Own => agent == owner,
        _ => false,
    };

    /// <summary>The least powerful tier that has <paramref name="right"/> without approval: what a 403 names.</summary>
    public static AgentTier LowestTierWith(Right right) =>
        (AgentTier)Array.FindLastIndex(Table[right], grant => grant is Full or Own);
}
