using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Guard.SecondCheck;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;
using RemoteExecutor.Disclosure.Tests.Canaries;
using RemoteExecutor.SandboxProviders;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.Disclosure.Tests.Measuring;

/// <summary>A program's end, and what came out of its sandbox before the disclosure filter.</summary>
public sealed record AttackRun(AttackProgram Program, ExecutionEnd End, RunnerResult? Result);

/// <summary>
/// Runs every program once, in a sandbox of its own, with no guard before it, and releases what came of it under each policy: it is the filter that is looked at.
/// </summary>
public sealed class AttackRuns : IAsyncLifetime
{
    private const int AtOnce = 4, MemoryMb = 384, DiskMb = 32, TimeoutSeconds = 30;

    private readonly string _state = Path.Combine(Path.GetTempPath(), "disclosure-tests-" + Guid.NewGuid().ToString("N"));

    /// <summary>By family and name.</summary>
    public IReadOnlyList<Measured> All { get; private set; } = [];

    /// <summary>Where the data set lies.</summary>
    public string Dataset => Path.Combine(_state, CanaryTable.DatasetName);

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string?>
        {
            ["RemoteExecutor:Provider"] = "native",
            ["RemoteExecutor:Native:RootFs"] = await RootFs.RequireAsync(CancellationToken.None),
            ["RemoteExecutor:Native:StateDirectory"] = Path.Combine(_state, "native"),
        };
        Directory.CreateDirectory(_state);
        await File.WriteAllTextAsync(Dataset, CanaryTable.Planted.Csv);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddOptions<ExecutionOptions>().BindConfiguration(ExecutionOptions.Section);
        await using var host = services.AddSandboxProviders().BuildServiceProvider();
        var provider = host.GetRequiredService<ISandboxProvider>();
        await using var filters = new Measurer(Dataset);
        var measured = new ConcurrentBag<Measured>();
        await Parallel.ForEachAsync(
            AttackProgram.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (program, token) => measured.Add(await filters.MeasureAsync(await RunAsync(provider, program, token), token)));
        All = [.. measured.OrderBy(one => one.Program.Family, StringComparer.Ordinal).ThenBy(one => one.Program.Name, StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_state, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<AttackRun> RunAsync(ISandboxProvider provider, AttackProgram program, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        var spec = new SandboxSpec
        {
            SandboxId = "sandbox-" + id, ExecutionId = "exec_" + id, AgentId = "20001", HostId = "disclosure-tests",
            CreatedAt = DateTimeOffset.UtcNow, ExpiresAt = DateTimeOffset.UtcNow.AddMinutes(10),
            MemoryLimitMb = MemoryMb, CpuLimit = 2, MaxDiskMb = DiskMb,
            Datasets = [new DatasetMount(CanaryTable.DatasetName, Dataset)],
        };
        // No policy: the runner only compares the trees.
        var guard = new GuardCheck { Tree = TreeDigest.Of(program.Code) ?? throw new FormatException(program.Name), Policy = null };
        var request = new RunRequest { ExecutionId = spec.ExecutionId, TimeoutSeconds = TimeoutSeconds, Code = Encoding.UTF8.GetBytes(program.Code), Guard = guard };
        try
        {
            await provider.CreateAsync(spec, cancellationToken);
            await provider.StartAsync(spec, request, cancellationToken);
            Assert.Equal(RunState.Ended, await provider.LookAsync(spec.SandboxId, TimeSpan.FromSeconds(TimeoutSeconds + 30), cancellationToken));
            var output = await provider.CollectAsync(spec.SandboxId, cancellationToken);
            var result = RunnerChannel.Read(output.Channel.Span);
            return new(program, RunOutcome.Of(result, output), result);
        }
        finally
        {
            await provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }
}
