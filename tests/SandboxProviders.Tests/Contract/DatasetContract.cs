using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Testing;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.Contract;

/// <summary>Data sets: found at their place without a copy, and whatever a program tries, only read.</summary>
public abstract class DatasetContract(ProviderUnderTest underTest) : SandboxProviderContract(underTest), IAsyncLifetime
{
    private readonly string _place = Path.Combine(Path.GetTempPath(), "datasets-" + Guid.NewGuid().ToString("N"));

    private string Customers => Path.Combine(_place, "customers.csv");

    private string Sales => Path.Combine(_place, "sales");

    private string Below => Path.Combine(Sales, "below");

    private string Secret => Path.Combine(_place, "secret");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Below);
        await File.WriteAllTextAsync(Customers, "name,age\nAda,36\nAlan,41\n", Token);
        await File.WriteAllTextAsync(Path.Combine(Sales, "january.csv"), "amount\n7\n", Token);
        await File.WriteAllTextAsync(Secret, "secret", Token);
        File.CreateSymbolicLink(Path.Combine(Sales, "absolute"), Secret);
        File.CreateSymbolicLink(Path.Combine(Sales, "relative"), "../secret");
        // Anyone may write here: what stops a program is the mount alone.
        foreach (var path in (string[])[Customers, Path.Combine(Sales, "january.csv")]) File.SetUnixFileMode(path, (UnixFileMode)0x1B6);
        foreach (var path in (string[])[_place, Sales, Below]) File.SetUnixFileMode(path, (UnixFileMode)0x1FF);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(_place, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Run_FileAndFolder_AreReadAtTheirPlace()
    {
        var ran = await RunAsync(
            """
            import pandas as pd, os
            result = pd.read_csv("/data/customers")
            print(sorted(os.listdir("/data")), sorted(os.listdir("/data/sales.v1")), pd.read_csv("/data/sales.v1/january.csv").amount[0])
            """,
            spec: WithDatasets());
        AssertOutcome(Outcome.Succeeded, ran);
        Assert.Equal(2L, ran.Summary.RowCount);
        Assert.Equal("['customers', 'sales.v1'] ['absolute', 'below', 'january.csv', 'relative'] 7\n", ran.Result!.Stdout.Text);
    }

    [Fact]
    public async Task Inside_WhateverAProgramTries_DataSetsAreOnlyRead()
    {
        Requirement.Met(Environment.UserName == "root", "Mounting a file system below a data set takes root.");
        await Tool.RunAsync("mount", ["-t", "tmpfs", "-o", "mode=777", "below", Below], Token);
        try
        {
            var program = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Probes", "data.py"), Token);
            Assert.Empty(Findings(await RunAsync(program, JsonSerializer.Serialize(Secret), timeoutSeconds: 60, spec: WithDatasets())));
            Assert.Equal("name,age\nAda,36\nAlan,41\n", await File.ReadAllTextAsync(Customers, Token));
            Assert.Empty(Directory.EnumerateFileSystemEntries(Below));
            Assert.Equal(5, Directory.EnumerateFileSystemEntries(_place, "*", SearchOption.AllDirectories).Count(path => path != Sales && path != Secret));
        }
        finally
        {
            await Tool.RunAsync("umount", [Below], CancellationToken.None);
        }
    }

    [Fact]
    public async Task Outside_Inspection_ShowsReadOnlyMountsAndNoOthers()
    {
        var spec = WithDatasets();
        await RunAsync("import time\ntime.sleep(3)", spec: spec, whileRunning: async _ =>
        {
            var pid = await UnderTest.FindRunnerAsync(spec.SandboxId, Token);
            var mounts = File.ReadLines($"/proc/{pid}/mountinfo").Select(line => line.Split(' ')).Where(fields => fields[4].StartsWith("/data/", StringComparison.Ordinal)).ToList();
            Assert.Equal(["/data/customers", "/data/sales.v1"], mounts.Select(fields => fields[4]).Order(StringComparer.Ordinal));
            Assert.All(mounts, fields => Assert.Subset(fields[5].Split(',').ToHashSet(), MountOptions.ToHashSet()));
            // Neither shared nor a slave: nothing that is mounted later comes in.
            Assert.All(mounts, fields => Assert.Equal("-", fields[6]));
        });
    }

    [Fact]
    public async Task Create_PathThatIsGone_SaysThatItCannotBeMounted()
    {
        var spec = NewSpec() with { Datasets = [new DatasetMount("customers", Path.Combine(_place, "gone"))] };
        var fault = await Assert.ThrowsAsync<SandboxException>(() => Provider.CreateAsync(spec, Token));
        Assert.Equal((SandboxStage.Mount, false), (fault.Stage, fault.IsTransient));
        await Provider.DestroyAsync(spec.SandboxId, Token);
    }

    [Fact]
    public async Task Destroy_MountedDataSets_StayWhole()
    {
        var spec = WithDatasets();
        await Provider.CreateAsync(spec, Token);
        await Provider.DestroyAsync(spec.SandboxId, Token);
        Assert.Equal("amount\n7\n", await File.ReadAllTextAsync(Path.Combine(Sales, "january.csv"), Token));
        Assert.True(File.Exists(Customers));
    }

    /// <summary>What the provider's platform can set on a mount.</summary>
    protected abstract IReadOnlyList<string> MountOptions { get; }

    private SandboxSpec WithDatasets() => NewSpec() with { Datasets = [new DatasetMount("customers", Customers), new DatasetMount("sales.v1", Sales)] };
}
