using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.Tests.Contract;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.Native;

public sealed class NativeLifeTests(NativeUnderTest native) : LifeContract(native), IClassFixture<NativeUnderTest>;

public sealed class NativeOutcomeTests(NativeUnderTest native) : OutcomeContract(native), IClassFixture<NativeUnderTest>;

public sealed class NativeDatasetTests(NativeUnderTest native) : DatasetContract(native), IClassFixture<NativeUnderTest>
{
    protected override IReadOnlyList<string> MountOptions => ["ro", "nosuid", "nodev", "noexec"];

    [Fact]
    public async Task Create_LinkPutInThePathOfADataSet_MountsNothing()
    {
        var place = Directory.CreateTempSubdirectory("swapped-").FullName;
        var secrets = Directory.CreateDirectory(Path.Combine(place, "secrets")).FullName;
        await File.WriteAllTextAsync(Path.Combine(secrets, "customers.csv"), "secret", Token);
        Directory.CreateSymbolicLink(Path.Combine(place, "data"), secrets);
        var spec = NewSpec() with { Datasets = [new DatasetMount("customers", Path.Combine(place, "data", "customers.csv"))] };
        try
        {
            var fault = await Assert.ThrowsAsync<SandboxException>(() => Provider.CreateAsync(spec, Token));
            Assert.Equal(SandboxStage.Mount, fault.Stage);
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
            Directory.Delete(place, recursive: true);
        }
    }

    [Fact]
    public async Task Start_LinkPutInThePathAfterCreate_ReadsWhatWasThere()
    {
        var place = Directory.CreateTempSubdirectory("swapped-").FullName;
        File.SetUnixFileMode(place, (UnixFileMode)0x1ED);
        var data = Directory.CreateDirectory(Path.Combine(place, "data")).FullName;
        var secrets = Directory.CreateDirectory(Path.Combine(place, "secrets")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "customers.csv"), "ours", Token);
        await File.WriteAllTextAsync(Path.Combine(secrets, "customers.csv"), "secret", Token);
        var spec = NewSpec() with { Datasets = [new DatasetMount("customers", Path.Combine(data, "customers.csv"))] };
        try
        {
            await Provider.CreateAsync(spec, Token);
            Directory.Move(data, data + ".old");
            Directory.CreateSymbolicLink(data, secrets);
            Assert.Equal("ours", (await RunAsync("print(open('/data/customers').read(), end='')", spec: spec)).Result!.Stdout.Text);
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
            Directory.Delete(place, recursive: true);
        }
    }
}

public sealed class NativeIsolationTests(NativeUnderTest native) : IsolationContract(native), IClassFixture<NativeUnderTest>;

public sealed class NativeStartTests(NativeUnderTest native) : StartContract(native), IClassFixture<NativeUnderTest>
{
    [Fact]
    public async Task Start_CutOffBeforeTheRuntime_RunsIt()
    {
        var spec = NewSpec();
        try
        {
            await Provider.CreateAsync(spec, Token);
            await File.WriteAllTextAsync(Path.Combine(Folder(spec), "attempt"), "of a host that died", Token);
            await AssertRunsAsync(Provider, spec, NewRequest(spec, "result = 1"));
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Start_CutOffInsideTheRuntime_RunsIt()
    {
        var spec = NewSpec();
        try
        {
            await Provider.CreateAsync(spec, Token);
            await File.WriteAllTextAsync(Path.Combine(Folder(spec), "attempt"), "of a host that died", Token);
            await MakeHalfAsync(spec);
            await AssertRunsAsync(Provider, spec, NewRequest(spec, "result = 1"));
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("labels")]
    [InlineData("mount")]
    [InlineData("runtime")]
    [InlineData("state")]
    [InlineData("group")]
    public async Task Destroy_WhateverACrashLeft_RemovesIt(string left)
    {
        var spec = NewSpec();
        await Provider.CreateAsync(spec, Token);
        switch (left)
        {
            case "labels":
                await Tool.RunAsync("umount", [Folder(spec)], Token);
                Directory.Delete(Folder(spec));
                break;
            case "mount":
                File.Delete(Path.Combine(native.State, "labels", spec.SandboxId + ".json"));
                File.Delete(Path.Combine(native.State, "locks", spec.SandboxId));
                break;
            case "runtime":
                await MakeHalfAsync(spec);
                break;
            case "state":
                await MakeHalfAsync(spec);
                await File.WriteAllTextAsync(Path.Combine(native.State, "runc", spec.SandboxId, "state.json"), "{", Token);
                break;
            default:
                await MakeHalfAsync(spec);
                Directory.Delete(Path.Combine(native.State, "runc", spec.SandboxId), recursive: true);
                break;
        }

        Assert.Contains(await Provider.ListAsync(Token), sandbox => sandbox.SandboxId == spec.SandboxId);
        await Provider.DestroyAsync(spec.SandboxId, Token);
        Assert.DoesNotContain(await Provider.ListAsync(Token), sandbox => sandbox.SandboxId == spec.SandboxId);
    }

    /// <summary>As far as the runtime comes when it is killed in the middle: the container exists, its program has not been started.</summary>
    private Task<string> MakeHalfAsync(SandboxSpec spec) => Tool.RunAsync(
        "sh", ["-c", "exec runc --root \"$1\" create --bundle \"$2\" \"$3\" </dev/null >/dev/null 2>&1", "sh", Path.Combine(native.State, "runc"), Folder(spec), spec.SandboxId], Token);

    private string Folder(SandboxSpec spec) => Path.Combine(native.State, "sandboxes", spec.SandboxId);
}
