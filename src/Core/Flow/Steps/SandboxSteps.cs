using System.Text;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Guard.SecondCheck;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Core.Flow.Steps;

/// <summary>Create, start, look, destroy: what the flow does with the provider.</summary>
public sealed class SandboxSteps(
    ISandboxProvider provider, IExecutionStore executions, IInputStore inputs, GuardChecks checks, RunDatasets datasets, IDatasetPreparation preparation,
    StepAudit audit, HostIdentity host, Microsoft.Extensions.Options.IOptions<ExecutionOptions> options, TimeProvider time)
{
    /// <summary>How long one look waits. Bounded, so that no single invocation has to live as long as a run.</summary>
    public static readonly TimeSpan LookSlice = TimeSpan.FromSeconds(20);

    /// <summary>How long past its deadline a sandbox may exist before any reaper removes it.</summary>
    private static readonly TimeSpan ExpiryGrace = TimeSpan.FromMinutes(2);

    /// <summary>What the runner may take to kill, summarize and report after its own limit struck.</summary>
    private static readonly TimeSpan ReportAllowance = TimeSpan.FromSeconds(10);

    public TimeSpan RunDeadline(ExecutionTicket ticket) =>
        TimeSpan.FromSeconds(ticket.TimeoutSeconds) + provider.StartAllowance + ReportAllowance;

    public async Task CreateAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        var spec = SpecOf(ticket);
        if (spec.Datasets.Count > 0) await PinAsync(ticket, spec.Datasets, cancellationToken);
        await provider.CreateAsync(spec, cancellationToken);
        await executions.UpdateAsync(
            ticket.ExecutionId,
            record => record with { Status = ExecutionStatus.Running, StartedAt = record.StartedAt ?? time.GetUtcNow() },
            cancellationToken);
        await audit.WriteAsync(
            ticket, AuditEvents.SandboxCreated, cancellationToken,
            ("sandbox_id", ticket.SandboxId), ("provider", provider.Name),
            ("memory_limit_mb", ticket.MemoryLimitMb), ("cpu_limit", ticket.CpuLimit), ("timeout_seconds", ticket.TimeoutSeconds));
    }

    public async Task StartAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        var record = await executions.FindAsync(ticket.ExecutionId, cancellationToken)
            ?? throw new KeyNotFoundException($"Execution {ticket.ExecutionId} has no record.");
        var request = new RunRequest
        {
            ExecutionId = ticket.ExecutionId,
            TimeoutSeconds = ticket.TimeoutSeconds,
            Code = Encoding.UTF8.GetBytes(record.Code ?? ""),
            Guard = checks.Of(record.Code ?? "", MayImportRestricted(ticket, record)),
            OpenInput = ticket.HasInput ? token => inputs.OpenExistingAsync(ticket.ExecutionId, token) : null,
        };
        await provider.StartAsync(SpecOf(ticket), request, cancellationToken);
        await audit.WriteAsync(ticket, AuditEvents.RunStarted, cancellationToken);
    }

    public async Task<bool> HasEndedAsync(ExecutionTicket ticket, bool onlyLook, CancellationToken cancellationToken) =>
        await provider.LookAsync(ticket.SandboxId, onlyLook ? TimeSpan.Zero : LookSlice, cancellationToken) switch
        {
            RunState.Running => false,
            RunState.Ended => true,
            _ => throw new SandboxException(
                provider.Name, SandboxStage.Look, ticket.SandboxId, isTransient: false, "The sandbox is gone before its run ended."),
        };

    public async Task DestroyAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        await provider.DestroyAsync(ticket.SandboxId, cancellationToken);
        await audit.WriteAsync(ticket, AuditEvents.SandboxDestroyed, cancellationToken, ("sandbox_id", ticket.SandboxId));
    }

    /// <summary>
    /// Notes which version of each data set is mounted. Before mounting, and as it was the first time: what is replaced from then on may be what the run
    /// reads or not, so its release is told nothing. The values are read while the run goes on.
    /// </summary>
    private Task<ExecutionRecord> PinAsync(ExecutionTicket ticket, IReadOnlyList<DatasetMount> mounts, CancellationToken cancellationToken)
    {
        var versions = mounts.ToDictionary(mount => mount.Name, mount => preparation.Prepare(new Dataset { Name = mount.Name, Path = mount.Source }) ?? "");
        return executions.UpdateAsync(
            ticket.ExecutionId, record => record with { DatasetVersions = record.DatasetVersions ?? versions }, cancellationToken);
    }

    // Code that did not pass and comes this far was approved.
    private static bool MayImportRestricted(ExecutionTicket ticket, ExecutionRecord record) =>
        Rights.Of(ticket.AgentId.Tier, Right.RestrictedImports) == Grant.Full || record.SecurityResult is { Passed: false };

    private SandboxSpec SpecOf(ExecutionTicket ticket)
    {
        var now = time.GetUtcNow();
        return new()
        {
            SandboxId = ticket.SandboxId,
            ExecutionId = ticket.ExecutionId,
            AgentId = ticket.AgentId.Value,
            HostId = host.Id,
            CreatedAt = now,
            ExpiresAt = now + RunDeadline(ticket) + ExpiryGrace,
            MemoryLimitMb = ticket.MemoryLimitMb,
            CpuLimit = ticket.CpuLimit,
            MaxDiskMb = options.Value.MaxDiskMb,
            Datasets = datasets.MountsOf(ticket),
        };
    }
}
