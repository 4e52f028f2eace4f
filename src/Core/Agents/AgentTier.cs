namespace RemoteExecutor.Core.Agents;

/// <summary>The four tiers, in falling order of power. The value is the first digit of an agent id.</summary>
public enum AgentTier
{
    Head = 0,
    Council = 1,
    Lead = 2,
    Task = 3,
}
