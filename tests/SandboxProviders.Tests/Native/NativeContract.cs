using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.Tests.Contract;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.Native;

public sealed class NativeLifeTests(NativeUnderTest native) : LifeContract(native), IClassFixture<NativeUnderTest>;

public sealed class NativeOutcomeTests(NativeUnderTest native) : OutcomeContract(native), IClassFixture<NativeUnderTest>;

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
