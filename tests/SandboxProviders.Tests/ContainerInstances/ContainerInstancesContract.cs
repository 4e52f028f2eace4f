using System.Globalization;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.Tests.Contract;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

/// <summary>
/// One test at a time, with nothing beside them: in Azure each group has a kernel of its own; here the kernel counts the processes of user
/// 10001 over all sandboxes of the machine, and a fork bomb beside these tests would use up what their programs may start.
/// </summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;

public sealed class ContainerInstancesLifeTests(ContainerInstancesUnderTest aci) : LifeContract(aci), IClassFixture<ContainerInstancesUnderTest>
{
    [Fact]
    public async Task Create_WithDataSets_IsRefused()
    {
        Assert.False(Provider.MountsDatasets);
        var fault = await Assert.ThrowsAsync<SandboxException>(() => Provider.CreateAsync(NewSpec() with { Datasets = [new("customers", "/srv/customers.csv")] }, Token));
        Assert.Equal((SandboxStage.Mount, false), (fault.Stage, fault.IsTransient));
    }
}

[Collection(nameof(OneAtATime))]
public sealed class ContainerInstancesOutcomeTests(ContainerInstancesUnderTest aci) : OutcomeContract(aci), IClassFixture<ContainerInstancesUnderTest>;

public sealed class ContainerInstancesStartTests(ContainerInstancesUnderTest aci) : StartContract(aci), IClassFixture<ContainerInstancesUnderTest>;

/// <summary>As most subscriptions are: Azure sets nothing for the container, the runner's own measures are all there is.</summary>
public sealed class ContainerInstancesIsolationTests(ContainerInstancesUnderTest aci) : ContainerInstancesIsolation(aci), IClassFixture<ContainerInstancesUnderTest>
{
    /// <summary>The bounding set only, and with <c>no_new_privs</c> nothing can be taken out of it; the inspection looks at the others.</summary>
    protected override IReadOnlyList<string> AllowedByTheKernel => ["keeps capabilities", .. base.AllowedByTheKernel];
}

/// <summary>The same where Azure sets user, capabilities and filter as well.</summary>
public sealed class SecurityContextIsolationTests(SecurityContextUnderTest aci) : ContainerInstancesIsolation(aci), IClassFixture<SecurityContextUnderTest>;

public abstract class ContainerInstancesIsolation(ContainerInstancesUnderTest aci) : IsolationContract(aci)
{
    /// <summary>
    /// Container Instances has no say over these. The first two lie in the sandbox's memory; the others tell how busy the sandbox's own
    /// virtual machine is.
    /// </summary>
    protected override IReadOnlyList<string> AllowedPaths =>
    [
        "created in /dev/mqueue", "created in /dev/shm",
        "opened for writing /proc/pressure/cpu", "opened for writing /proc/pressure/io", "opened for writing /proc/pressure/memory",
    ];

    /// <summary>Volumes of Container Instances cannot be mounted <c>noexec</c>. A program from there is under the same filter.</summary>
    protected override IReadOnlyList<string> AllowedByTheKernel => ["ran a program from scratch"];

    /// <summary>
    /// Instead of the contract's inspection. Container Instances knows no read-only root, no size of the scratch folder, no limits of
    /// processes and files for a container: the runner limits its child. Memory comes in steps of a tenth of a GB.
    /// </summary>
    [Fact]
    public override async Task Outside_Inspection_ShowsEveryRestriction()
    {
        var spec = NewSpec(memoryMb: 200, diskMb: 32, cpus: 0.5) with { MaxProcesses = 60, MaxOpenFiles = 100 };
        await RunAsync("import time\ntime.sleep(8)", spec: spec, whileRunning: async _ =>
        {
            var runner = await UnderTest.FindRunnerAsync(spec.SandboxId, Token);
            var child = await ChildOfAsync(runner);
            AssertIdentity(runner);
            AssertIdentity(child);
            AssertNamespaces(runner);
            await AssertChildLimitsAsync(child, ("Max open files", 100), ("Max processes", 60), ("Max file size", 32 << 20), ("Max core file size", 0));
            AssertGroup(runner, "memory", ["memory.max", "memory.limit_in_bytes"], "214745088", "214748364");
            AssertGroup(runner, "memory", ["memory.swap.max", "memory.memsw.limit_in_bytes"], "0", "214745088", "214748364");
            AssertGroup(runner, "cpu", ["cpu.max", "cpu.cfs_quota_us"], "50000 100000", "50000");
        });
    }

    [Fact]
    public async Task Inside_PlatformsIdentity_CannotBeFound()
    {
        var ran = await RunAsync("import os\nprint(open('/proc/self/environ').read(), dict(os.environ))");
        Assert.Contains("LANG", ran.Result!.Stdout.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("IDENTITY", ran.Result.Stdout.Text, StringComparison.Ordinal);
    }

    /// <summary>User, no way to other privileges, the filter; with or without what Azure does for it.</summary>
    private static void AssertIdentity(int pid)
    {
        var status = File.ReadLines($"/proc/{pid}/status").Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim());
        Assert.Equal(("10001\t10001\t10001\t10001", "10001\t10001\t10001\t10001", "1", "2"), (status["Uid"], status["Gid"], status["NoNewPrivs"], status["Seccomp"]));
        Assert.All((string[])["CapPrm", "CapEff", "CapAmb"], set => Assert.Equal("0000000000000000", status[set]));
    }

    private static async Task<int> ChildOfAsync(int runner)
    {
        while (true)
        {
            var children = (await File.ReadAllTextAsync($"/proc/{runner}/task/{runner}/children", Token)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (children.Length > 0) return int.Parse(children[0], CultureInfo.InvariantCulture);
            await Task.Delay(50, Token);
        }
    }

    /// <summary>The child is there a little before it has confined itself; it sleeps for longer than this waits.</summary>
    private static async Task AssertChildLimitsAsync(int child, params (string Name, int Value)[] expected)
    {
        var missing = expected;
        for (var tries = 0; missing.Length > 0 && tries < 100; tries++)
        {
            if (tries > 0) await Task.Delay(50, Token);
            var limits = await File.ReadAllLinesAsync($"/proc/{child}/limits", Token);
            missing = [.. expected.Where(limit => !limits.Any(line => Regex.IsMatch(line, $"^{limit.Name} +{limit.Value} +{limit.Value} ")))];
        }

        Assert.Empty(missing);
    }

    private static void AssertGroup(int pid, string controller, string[] files, params string[] allowed)
    {
        var line = File.ReadLines($"/proc/{pid}/cgroup").Select(text => text.Split(':', 3)).OrderByDescending(fields => fields[1].Split(',').Contains(controller)).First();
        var folder = line[1].Length == 0 ? "/sys/fs/cgroup" + line[2] : $"/sys/fs/cgroup/{controller}{line[2]}";
        var found = files.Select(file => Path.Combine(folder, file)).First(File.Exists);
        Assert.Contains(File.ReadAllText(found).Trim(), allowed);
    }
}
