using RemoteExecutor.SandboxProviders.Tests.Contract;

namespace RemoteExecutor.SandboxProviders.Tests.Docker;

public sealed class DockerLifeTests(DockerUnderTest docker) : LifeContract(docker), IClassFixture<DockerUnderTest>;
