using System.Globalization;
using System.Text;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.EmbeddedHost.Tests.Budget;

/// <summary>Sandboxes whose runner has always just written the same.</summary>
internal sealed class CannedProvider(string report) : ISandboxProvider
{
    public string Name => "canned";

    public TimeSpan StartAllowance => TimeSpan.Zero;

    public bool MountsDatasets => true;

    public Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(new ProviderHealth(true, ""));

    public Task CreateAsync(SandboxSpec spec, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<RunState> LookAsync(string sandboxId, TimeSpan slice, CancellationToken cancellationToken) => Task.FromResult(RunState.Ended);

    public Task<SandboxOutput> CollectAsync(string sandboxId, CancellationToken cancellationToken) => Task.FromResult(new SandboxOutput
    {
        Channel = (byte[])[.. Frame("started", """{"protocol":1}"""), .. Frame("result", Result)],
        ExitCode = 0,
    });

    public Task DestroyAsync(string sandboxId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SandboxDescription>>([]);

    private string Result => $$"""
        {"protocol":1,"end":"exited","exit_code":0,"signal":null,"oom_killed":false,"duration_ms":12,"cpu_time_seconds":0.5,"memory_peak_mb":60.25,
         "stdout":{"text":"","bytes":0},"stderr":{"text":"","bytes":0},"report":{{System.Text.Json.JsonSerializer.Serialize(report)}}}
        """;

    private static byte[] Frame(string kind, string payload) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {Encoding.UTF8.GetByteCount(payload)}\n{payload}\n"));
}
