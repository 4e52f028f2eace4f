using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Api.Executions;

/// <summary>What is valid but cannot be had: refused openly, never ignored.</summary>
internal static class Availability
{
    public static void Check(ExecutionRequest request, ExecutionOptions options, ISandboxProvider provider)
    {
        if (request.NetworkAccess && !options.NetworkEnabled) throw Refuse.NetworkOff();
        if (request.NetworkAccess) throw Refuse.NotYet("Network access is not available in this version.", "network_access");
        if (request.Dependencies.Count > 0) throw Refuse.NotYet("Installing dependencies is not available in this version.", "dependencies");
        if (request.Datasets.Count > 0 && !provider.MountsDatasets)
            throw Refuse.NotYet($"The sandbox provider {provider.Name} cannot mount data sets.", "datasets");
        if (request.SandboxId is not null) throw Refuse.NotYet("Persistent sandboxes are not available in this version.", "sandbox_id");
    }
}
