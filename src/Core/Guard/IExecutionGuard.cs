using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Core.Guard;

/// <summary>
/// Reads code before it runs. It lowers the load on the sandbox and gives agents good errors; isolation never relies on it.
/// </summary>
public interface IExecutionGuard
{
    /// <summary>Checks <paramref name="code"/> for an agent of <paramref name="tier"/>. Never throws on any text; linear time, bounded memory.</summary>
    GuardVerdict Check(string code, AgentTier tier);
}
