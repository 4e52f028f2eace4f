using RemoteExecutor.Cli.Output;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Cli.Tests.Output;

public sealed class ExitCodesTests
{
    [Theory]
    [InlineData(nameof(Outcome.Succeeded), 0)]
    [InlineData(nameof(Outcome.GuardRejected), 10)]
    [InlineData(nameof(Outcome.ApprovalRejected), 11)]
    [InlineData(nameof(Outcome.ProgramFailed), 12)]
    [InlineData(nameof(Outcome.TimedOut), 13)]
    [InlineData(nameof(Outcome.MemoryExceeded), 14)]
    [InlineData(nameof(Outcome.DiskExceeded), 15)]
    [InlineData(nameof(Outcome.OutputExceeded), 16)]
    [InlineData(nameof(Outcome.Cancelled), 17)]
    [InlineData(nameof(Outcome.SandboxFailed), 18)]
    public void Of_Outcome_IsAsDocumented(string outcome, int code) => Assert.Equal(code, ExitCodes.Of(Enum.Parse<Outcome>(outcome)));

    [Fact]
    public void Of_EveryOutcome_IsItsOwn() =>
        Assert.Equal(Enum.GetValues<Outcome>().Length, Enum.GetValues<Outcome>().Select(ExitCodes.Of).Distinct().Count());
}
