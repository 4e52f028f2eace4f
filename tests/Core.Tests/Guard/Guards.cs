using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Tests.Guard;

internal static class Guards
{
    public static GuardPolicy Policy { get; } = PolicyReader.ReadEmbedded();

    private static readonly ExecutionGuard Shipped = new(Policy);

    public static GuardVerdict Check(string code, AgentTier tier = AgentTier.Lead) => Shipped.Check(code, tier);
}
