using Docker.DotNet.Models;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.Tests.Contract;

namespace RemoteExecutor.SandboxProviders.Tests.Docker;

public sealed class DockerLifeTests(DockerUnderTest docker) : LifeContract(docker), IClassFixture<DockerUnderTest>;

public sealed class DockerOutcomeTests(DockerUnderTest docker) : OutcomeContract(docker), IClassFixture<DockerUnderTest>;

public sealed class DockerDatasetTests(DockerUnderTest docker) : DatasetContract(docker), IClassFixture<DockerUnderTest>
{
    protected override IReadOnlyList<string> MountOptions => ["ro"];
}

public sealed class DockerIsolationTests(DockerUnderTest docker) : IsolationContract(docker), IClassFixture<DockerUnderTest>
{
    [Fact]
    public async Task Inspect_Container_IsAsSpecified()
    {
        var spec = NewSpec();
        await Provider.CreateAsync(spec, Token);
        try
        {
            var container = await docker.Client.Containers.InspectContainerAsync(spec.SandboxId, Token);
            var host = container.HostConfig!;
            Assert.Equal(("10001:10001", "none", false, true), (container.Config!.User, host.NetworkMode, host.Privileged, host.ReadonlyRootfs));
            Assert.Equal(["ALL"], host.CapDrop);
            Assert.Empty(host.CapAdd ?? []);
            Assert.Empty(host.Binds ?? []);
            Assert.Empty(host.Mounts ?? []);
            Assert.Empty(container.Mounts ?? []);
            Assert.Empty(host.Devices ?? []);
            Assert.Equal(["/tmp"], host.Tmpfs!.Keys);
            Assert.Equal(host.Memory, host.MemorySwap);
            Assert.Equal(RestartPolicyKind.No, host.RestartPolicy.Name);
            Assert.Contains("no-new-privileges:true", host.SecurityOpt);
            Assert.Contains(host.SecurityOpt, option => option.StartsWith("seccomp={", StringComparison.Ordinal));
            Assert.Equal(("json-file", "8m", "1"), (host.LogConfig.Type, host.LogConfig.Config["max-size"], host.LogConfig.Config["max-file"]));
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, Token);
        }
    }
}

public sealed class DockerStartTests(DockerUnderTest docker) : StartContract(docker), IClassFixture<DockerUnderTest>
{
    [Fact]
    public async Task Start_RunnerThatNobodyFeeds_IsReplaced()
    {
        var spec = NewSpec();
        try
        {
            await Provider.CreateAsync(spec, Token);
            var first = (await docker.Client.Containers.InspectContainerAsync(spec.SandboxId, Token)).ID;
            await docker.Client.Containers.StartContainerAsync(spec.SandboxId, null, Token);

            await AssertRunsAsync(Provider, spec, NewRequest(spec, "result = 1"));
            Assert.NotEqual(first, (await docker.Client.Containers.InspectContainerAsync(spec.SandboxId, Token)).ID);
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8 << 20)]
    public async Task Start_FeederThatWasLostBeforeTheStart_RunsIt(int inputChars)
    {
        var spec = NewSpec();
        try
        {
            await Provider.CreateAsync(spec, Token);
            var attach = new ContainerAttachParameters { Stream = true, Stdin = true };
            (await docker.Client.Containers.AttachContainerAsync(spec.SandboxId, attach, Token)).Dispose();
            await AssertRunsAsync(Provider, spec, NewRequest(spec, "result = 1", $"\"{new string('x', inputChars)}\""));
        }
        finally
        {
            await Provider.DestroyAsync(spec.SandboxId, CancellationToken.None);
        }
    }

    [Fact]
    public async Task AnyStep_ForeignContainerOfThatName_IsLeftAlone()
    {
        var spec = NewSpec();
        var foreign = new CreateContainerParameters { Name = spec.SandboxId, Image = await Testing.Sandboxes.SandboxImage.RequireAsync(Token) };
        await docker.Client.Containers.CreateContainerAsync(foreign, Token);
        try
        {
            await Assert.ThrowsAsync<SandboxException>(() => Provider.CreateAsync(spec, Token));
            await Assert.ThrowsAsync<SandboxException>(() => Provider.StartAsync(spec, NewRequest(spec, "result = 1"), Token));
            Assert.Equal(RunState.Gone, await Provider.LookAsync(spec.SandboxId, TimeSpan.Zero, Token));
            await Provider.DestroyAsync(spec.SandboxId, Token);
            Assert.Equal("created", (await docker.Client.Containers.InspectContainerAsync(spec.SandboxId, Token)).State!.Status);
        }
        finally
        {
            await docker.Client.Containers.RemoveContainerAsync(spec.SandboxId, new ContainerRemoveParameters { Force = true }, CancellationToken.None);
        }
    }
}
