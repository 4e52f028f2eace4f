using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Guard.SecondCheck;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.ContainerInstances;
using RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

/// <summary>A provider on a loopback endpoint of its own, whose groups need not come as far as running.</summary>
public abstract class ArmTest : IAsyncLifetime
{
    protected const string AnyImage = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly List<ServiceProvider> _hosts = [];
    private LoopbackArm? _arm;

    protected LoopbackArm Arm => _arm!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected virtual Task<string> ImageAsync() => Task.FromResult(AnyImage);

    protected SandboxSpec Spec { get; } = NewSpec();

    public async ValueTask InitializeAsync() => _arm = await LoopbackArm.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var host in _hosts) await host.DisposeAsync();
        await Arm.DisposeAsync();
    }

    protected static SandboxSpec NewSpec() => new()
    {
        SandboxId = "sandbox-" + Guid.NewGuid().ToString("N"),
        ExecutionId = "exec_" + Guid.NewGuid().ToString("N"),
        AgentId = "20001",
        HostId = "arm-tests",
        CreatedAt = DateTimeOffset.UtcNow,
        ExpiresAt = DateTimeOffset.UtcNow.AddMinutes(10),
        MemoryLimitMb = 256,
        CpuLimit = 0.5,
        MaxDiskMb = 64,
    };

    protected static RunRequest NewRequest(SandboxSpec spec, string code = "result = 1") =>
        new()
        {
            ExecutionId = spec.ExecutionId,
            TimeoutSeconds = 20,
            Code = Encoding.UTF8.GetBytes(code),
            Guard = new GuardCheck { Tree = TreeDigest.Of(code)!, Policy = null },
        };

    private protected async Task<ISandboxProvider> ProviderAsync(
        Action<Dictionary<string, string?>>? change = null, ArmPace? pace = null, LoopbackCredential? credential = null)
    {
        var settings = ContainerInstancesUnderTest.SettingsFor(Arm, await ImageAsync());
        change?.Invoke(settings);
        var host = ContainerInstancesUnderTest.BuildHost(Arm, settings, pace, credential);
        _hosts.Add(host);
        return host.GetRequiredService<ISandboxProvider>();
    }

    protected static string Setting(string name) => "RemoteExecutor:ContainerInstances:" + name;
}
