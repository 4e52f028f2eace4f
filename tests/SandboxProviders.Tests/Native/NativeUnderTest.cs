using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.SandboxProviders.Native;
using RemoteExecutor.SandboxProviders.Tests.Contract;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.Native;

public sealed class NativeUnderTest : ProviderUnderTest
{
    public string State { get; } = Path.Combine(Path.GetTempPath(), "native-tests-" + Guid.NewGuid().ToString("N"));

    protected override string Name => "native";

    public override async Task<int> FindRunnerAsync(string sandboxId, CancellationToken cancellationToken) =>
        int.Parse(await File.ReadAllTextAsync(Path.Combine(State, "sandboxes", sandboxId, "pid"), cancellationToken), CultureInfo.InvariantCulture);

    public override Task<IReadOnlyList<string>> FindLeftOversAsync(IReadOnlyCollection<string> sandboxIds, CancellationToken cancellationToken)
    {
        // The state folder is this class's own, so everything in it counts.
        var files = Directory.Exists(State) ? Directory.EnumerateFileSystemEntries(State).SelectMany(Directory.EnumerateFileSystemEntries) : [];
        var mounts = File.ReadLines("/proc/self/mountinfo").Where(line => line.Contains(State, StringComparison.Ordinal));
        var groups = sandboxIds.Where(SandboxName.IsValid).SelectMany(Cgroups.Existing);
        return Task.FromResult<IReadOnlyList<string>>([.. files, .. mounts, .. groups]);
    }

    protected override async Task<Dictionary<string, string?>> ConfigureAsync(CancellationToken cancellationToken) => new()
    {
        ["RemoteExecutor:Native:RootFs"] = await RootFs.RequireAsync(cancellationToken),
        ["RemoteExecutor:Native:StateDirectory"] = State,
    };

    protected override async ValueTask DisposeAsync(ServiceProvider services)
    {
        await base.DisposeAsync(services);
        if (!File.ReadLines("/proc/self/mountinfo").Any(line => line.Contains(State, StringComparison.Ordinal)) && Directory.Exists(State))
            Directory.Delete(State, recursive: true);
    }
}
