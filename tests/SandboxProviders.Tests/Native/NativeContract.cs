using RemoteExecutor.SandboxProviders.Tests.Contract;

namespace RemoteExecutor.SandboxProviders.Tests.Native;

public sealed class NativeLifeTests(NativeUnderTest native) : LifeContract(native), IClassFixture<NativeUnderTest>;
