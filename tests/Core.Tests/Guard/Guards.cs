using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Tests.Guard;

internal static class Guards
{
    private static readonly ExecutionGuard Shipped = new(PolicyReader.ReadEmbedded());

    public static GuardVerdict Check(string code, AgentTier tier = AgentTier.Lead) => Shipped.Check(code, tier);
}
