using System.Text;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.ContainerInstances;
using RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

/// <summary>What Azure refuses, and what comes instead of an answer: each is a fault that passes or one that does not, in bounded time and memory.</summary>
public sealed class ArmFaultTests : ArmTest
{
    [Theory]
    [InlineData(409, "ContainerGroupQuotaReached", true, "quota")]
    [InlineData(409, "ServiceUnavailable", true, "capacity")]
    [InlineData(409, "ContainerGroupTransitioning", true, "under way")]
    [InlineData(409, "RegistryErrorResponse", true, "registry")]
    [InlineData(400, "InaccessibleImage", false, "image cannot be pulled")]
    [InlineData(400, "InvalidImageRegistryCredentialType", false, "ImagePullIdentityId")]
    [InlineData(401, "InvalidAuthenticationToken", false, "may not")]
    [InlineData(403, "AuthorizationFailed", false, "lacks the role")]
    [InlineData(403, "RequestDisallowedByPolicy", false, "may not")]
    [InlineData(404, "ResourceGroupNotFound", false, "resource group")]
    [InlineData(413, "", false, "too large")]
    [InlineData(500, "InternalServerError", true, "trouble of its own")]
    [InlineData(503, "", true, "trouble of its own")]
    [InlineData(400, "SomethingNew", false, "refused")]
    public async Task Start_Refused_IsThatFault(int status, string code, bool passes, string meaning)
    {
        Arm.Moods.Next("PUT", "group", ArmAnswer.Error(status, code, "Resource requested: '1' CPU"));
        var provider = await ProviderAsync();

        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.StartAsync(Spec, NewRequest(Spec), Token));

        Assert.Equal(("aci", SandboxStage.Start, Spec.SandboxId, passes), (fault.Provider, fault.Stage, fault.SandboxId, fault.IsTransient));
        Assert.Contains(meaning, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCall_Throttled_WaitsAsLongAsAzureSaysAndGoesOn()
    {
        var throttled = ArmAnswer.Throttled("1");
        Arm.Moods.Next("GET", "group", throttled, throttled);
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(RunState.Gone, await (await ProviderAsync()).LookAsync(Spec.SandboxId, TimeSpan.Zero, Token));

        Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(2));
        Assert.Equal(4, Arm.CallsOf("GET", Spec.SandboxId).Count());
    }

    [Theory]
    [InlineData("100000", 1)]
    [InlineData("Fri, 31 Dec 2100 23:59:59 GMT", 1)]
    [InlineData("0", 4)]
    [InlineData("soon", 4)]
    public async Task AnyCall_ThrottledForTooLong_IsAFaultThatPasses(string retryAfter, int calls)
    {
        var throttled = ArmAnswer.Throttled(retryAfter);
        Arm.Moods.Next("DELETE", "group", [.. Enumerable.Repeat(throttled, 5)]);
        Arm.Moods.StartFailure = ("Pulling", "", 1);
        var provider = await ProviderAsync();
        await provider.StartAsync(Spec, NewRequest(Spec), Token);

        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.DestroyAsync(Spec.SandboxId, Token));

        Assert.Equal((SandboxStage.Destroy, true), (fault.Stage, fault.IsTransient));
        Assert.Equal(calls, Arm.CallsOf("DELETE", Spec.SandboxId).Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"properties\":7}")]
    public async Task Look_AnswerThatIsNoGroup_IsAFaultThatPasses(string body)
    {
        Arm.Moods.Next("GET", "group", new ArmAnswer(200, body));
        var provider = await ProviderAsync();
        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.LookAsync(Spec.SandboxId, TimeSpan.Zero, Token));
        Assert.True(fault.IsTransient);
    }

    [Fact]
    public async Task Look_EndlessAnswer_IsReadUpToALimit()
    {
        var endless = new ArmAnswer(200, "{\"x\":\"") { EndlessMegabytes = 500 };
        Arm.Moods.Next("GET", "group", endless);
        var provider = await ProviderAsync();
        await Assert.ThrowsAsync<SandboxException>(() => provider.LookAsync(Spec.SandboxId, TimeSpan.Zero, Token));
        // One is read; the rest is in buffers of sockets and streams.
        Assert.InRange(endless.BegunMegabytes, 1, 20);
    }

    [Fact]
    public async Task AnyCall_ErrorMessageOfAzure_IsClippedAndCleaned()
    {
        Arm.Moods.Next("PUT", "group", ArmAnswer.Error(400, "Bad", "\u001b[31m" + new string('y', 10_000)));
        var provider = await ProviderAsync();
        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.StartAsync(Spec, NewRequest(Spec), Token));
        Assert.InRange(fault.Message.Length, 1, 500);
        Assert.All(fault.Message, character => Assert.InRange(character, ' ', '~'));
    }

    [Fact]
    public async Task AnyCall_ConnectionCut_IsAFaultThatPasses()
    {
        Arm.Moods.Next("GET", "group", new ArmAnswer(0) { CutConnection = true });
        var provider = await ProviderAsync();
        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.LookAsync(Spec.SandboxId, TimeSpan.Zero, Token));
        Assert.True(fault.IsTransient);
    }

    [Fact]
    public async Task Check_WrongToken_SaysSo()
    {
        var provider = await ProviderAsync(credential: new LoopbackCredential("wrong"));
        var health = await provider.CheckAsync(Token);
        Assert.False(health.Healthy);
        Assert.Contains("identity", health.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("InsufficientCapacity.", 1, true, "capacity")]
    [InlineData("Failed", 3, false, "image cannot be pulled")]
    [InlineData("FailedMount", 1, true, "was not started")]
    public async Task Look_GroupThatNeverStarts_IsTheSandboxesFault(string name, int count, bool givesUp, string meaning)
    {
        Arm.Moods.StartFailure = (name, "Failed to pull image \"x\"", count);
        Arm.Moods.GivesUp = givesUp;
        var provider = await ProviderAsync();
        await provider.StartAsync(Spec, NewRequest(Spec), Token);

        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.LookAsync(Spec.SandboxId, TimeSpan.FromSeconds(20), Token));

        Assert.Equal((SandboxStage.Look, false), (fault.Stage, fault.IsTransient));
        Assert.Contains(meaning, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_NotUpInTime_IsNotTakenForAProgramWithoutEnd()
    {
        Arm.Moods.Provisioning = TimeSpan.FromMinutes(10);
        var late = Spec with { CreatedAt = DateTimeOffset.UtcNow.AddMinutes(-6) };
        var provider = await ProviderAsync();
        await provider.StartAsync(late, NewRequest(late), Token);

        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.LookAsync(late.SandboxId, TimeSpan.FromSeconds(5), Token));
        Assert.Contains("StartAllowanceSeconds", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_MoreThanAzureHas_IsRefusedBeforeAnythingIsMade()
    {
        var provider = await ProviderAsync();
        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.CreateAsync(Spec with { CpuLimit = 8 }, Token));
        Assert.False(fault.IsTransient);
        Assert.Empty(Arm.Calls);
    }

    [Fact]
    public async Task Start_InputThatDoesNotFit_IsRefusedBeforeAnythingIsMade()
    {
        var noise = Encoding.ASCII.GetBytes(Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6 << 20)));
        var request = NewRequest(Spec) with { OpenInput = _ => Task.FromResult<Stream>(new MemoryStream(noise)) };
        var provider = await ProviderAsync();

        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.StartAsync(Spec, request, Token));

        Assert.False(fault.IsTransient);
        Assert.Contains("too large", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Arm.CallsOf("PUT", Spec.SandboxId));
    }

    [Fact]
    public async Task Start_SecurityContextRequiredAndRefused_MakesNothing()
    {
        var provider = await ProviderAsync(settings => settings[Setting("SecurityContext")] = nameof(SecurityContextMode.Required));
        var fault = await Assert.ThrowsAsync<SandboxException>(() => provider.StartAsync(Spec, NewRequest(Spec), Token));
        Assert.Contains("SecurityContext", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Arm.GroupNames);
    }

    [Fact]
    public async Task Start_SecurityContextRefused_IsRememberedAndSaid()
    {
        Arm.Moods.StartFailure = ("Pulling", "", 1);
        var provider = await ProviderAsync();
        var other = NewSpec();
        await provider.StartAsync(Spec, NewRequest(Spec), Token);
        await provider.StartAsync(other, NewRequest(other), Token);

        Assert.Equal((2, 1), (Arm.CallsOf("PUT", Spec.SandboxId).Count(), Arm.CallsOf("PUT", other.SandboxId).Count()));
        Assert.Contains("without a security context", (await provider.CheckAsync(Token)).Detail, StringComparison.Ordinal);
    }
}
