using System.Globalization;
using System.Text.Json;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.Native;

namespace RemoteExecutor.SandboxProviders.Tests.Contract;

/// <summary>Each point of the isolation, by inspection from the host and by programs that try the opposite from inside.</summary>
public abstract class IsolationContract(ProviderUnderTest underTest) : SandboxProviderContract(underTest)
{
    /// <summary>What <c>files.py</c> may find, because the provider's platform cannot forbid it.</summary>
    protected virtual IReadOnlyList<string> AllowedPaths => [];

    /// <summary>What <c>kernel.py</c> may be given, for the same reason.</summary>
    protected virtual IReadOnlyList<string> AllowedByTheKernel => [];

    [Fact]
    public async Task Inside_EveryPath_OnlyScratchIsWritable() =>
        Assert.Equal(string.Join('\n', AllowedPaths), string.Join('\n', Findings(await RunAsync(Probe("files.py"), timeoutSeconds: 60)).Order(StringComparer.Ordinal)));

    [Fact]
    public async Task Inside_EverythingAskedOfTheKernel_IsRefused()
    {
        var secret = Path.Combine(Path.GetTempPath(), "host-" + Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(secret, "host", Token);
        try
        {
            var ran = await RunAsync(Probe("kernel.py"), JsonSerializer.Serialize(secret), timeoutSeconds: 60);
            Assert.Equal(string.Join('\n', AllowedByTheKernel), string.Join('\n', Findings(ran)));
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public virtual async Task Outside_Inspection_ShowsEveryRestriction()
    {
        var spec = NewSpec(memoryMb: 200, diskMb: 32, cpus: 0.5) with { MaxProcesses = 60, MaxOpenFiles = 100 };
        await RunAsync("import time\ntime.sleep(6)", spec: spec, whileRunning: async _ =>
        {
            var pid = await UnderTest.FindRunnerAsync(spec.SandboxId, Token);
            AssertProcess(pid);
            AssertNamespaces(pid);
            AssertLimits(pid, spec);
            AssertMounts(pid);
            AssertControlGroups(pid, spec);
            Assert.DoesNotContain(Directory.EnumerateFiles($"/proc/{pid}/fd").Select(Target), target => target.Contains("/locks/", StringComparison.Ordinal));
        });
    }

    protected static void AssertProcess(int pid)
    {
        var status = File.ReadLines($"/proc/{pid}/status").Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim());
        Assert.Equal("10001\t10001\t10001\t10001", status["Uid"]);
        Assert.Equal("10001\t10001\t10001\t10001", status["Gid"]);
        Assert.All((string[])["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"], set => Assert.Equal("0000000000000000", status[set]));
        Assert.Equal("1", status["NoNewPrivs"]);
        Assert.Equal("2", status["Seccomp"]);
        Assert.True(int.Parse(File.ReadAllText($"/proc/{pid}/oom_score_adj"), CultureInfo.InvariantCulture) >= 500);
    }

    protected static void AssertNamespaces(int pid) =>
        Assert.All((string[])["pid", "ipc", "uts", "mnt", "net", "cgroup"], name => Assert.NotEqual(Target($"/proc/self/ns/{name}"), Target($"/proc/{pid}/ns/{name}")));

    private static void AssertLimits(int pid, SandboxSpec spec)
    {
        var limits = File.ReadAllLines($"/proc/{pid}/limits");
        AssertLimit("Max open files", spec.MaxOpenFiles);
        AssertLimit("Max core file size", 0);
        AssertLimit("Max file size", (long)spec.MaxDiskMb << 20);
        AssertLimit("Max msgqueue size", 0);

        void AssertLimit(string name, long expected)
        {
            var values = Assert.Single(limits, line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal([expected.ToString(CultureInfo.InvariantCulture), expected.ToString(CultureInfo.InvariantCulture)], values[..2]);
        }
    }

    private static void AssertMounts(int pid)
    {
        var mounts = File.ReadLines($"/proc/{pid}/mounts").Select(line => line.Split(' ')).ToLookup(fields => fields[1], fields => fields[3].Split(','));
        Assert.Contains("ro", mounts["/"].Last());
        Assert.All((string[])["nosuid", "nodev", "noexec", "size=32768k"], option => Assert.Contains(option, mounts["/tmp"].Last()));

        // With control groups of version 1 the runtime leaves their parent folder writable, for root alone.
        var system = mounts.Where(mount => mount.Key.StartsWith("/sys", StringComparison.Ordinal) && (mount.Key != "/sys/fs/cgroup" || Cgroups.IsVersion2));
        Assert.All(system, mount => Assert.Contains("ro", mount.Last()));
        Assert.Contains("ro", mounts["/proc/sys"].Last());
    }

    private static void AssertControlGroups(int pid, SandboxSpec spec)
    {
        var memory = (spec.MemoryLimitMb << 20).ToString(CultureInfo.InvariantCulture);
        AssertGroup("memory", ("memory.max", memory), ("memory.limit_in_bytes", memory), ("memory.swap.max", "0"), ("memory.memsw.limit_in_bytes", memory));
        AssertGroup("pids", ("pids.max", spec.MaxProcesses.ToString(CultureInfo.InvariantCulture)));
        AssertGroup("cpu", ("cpu.max", "50000 100000"), ("cpu.cfs_quota_us", "50000"));

        void AssertGroup(string controller, params (string File, string Expected)[] settings)
        {
            var line = File.ReadLines($"/proc/{pid}/cgroup").Select(line => line.Split(':', 3)).OrderByDescending(fields => fields[1].Split(',').Contains(controller)).First();
            var folder = line[1].Length == 0 ? "/sys/fs/cgroup" + line[2] : $"/sys/fs/cgroup/{controller}{line[2]}";
            var found = settings.Where(setting => File.Exists(Path.Combine(folder, setting.File))).ToArray();
            Assert.NotEmpty(found);
            Assert.All(found, setting => Assert.Equal(setting.Expected, File.ReadAllText(Path.Combine(folder, setting.File)).Trim()));
        }
    }

    protected static string Target(string link) => new FileInfo(link).LinkTarget ?? "";

    private static string Probe(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Probes", name));
}
