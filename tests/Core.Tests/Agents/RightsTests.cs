using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Core.Tests.Agents;

/// <summary>One case per cell of the rights table.</summary>
public sealed class RightsTests
{
    [Theory]
    [InlineData(Right.ValidateCode, Grant.Full, Grant.Full, Grant.Full, Grant.Full)]
    [InlineData(Right.Execute, Grant.Full, Grant.Full, Grant.Full, Grant.None)]
    [InlineData(Right.RestrictedImports, Grant.Full, Grant.WithApproval, Grant.WithApproval, Grant.None)]
    [InlineData(Right.Network, Grant.Full, Grant.Full, Grant.WithApproval, Grant.None)]
    [InlineData(Right.See, Grant.Full, Grant.Own, Grant.Own, Grant.Own)]
    [InlineData(Right.Cancel, Grant.Full, Grant.Full, Grant.Own, Grant.None)]
    [InlineData(Right.OpenDisclosure, Grant.Full, Grant.None, Grant.None, Grant.None)]
    [InlineData(Right.Audit, Grant.Full, Grant.None, Grant.None, Grant.None)]
    [InlineData(Right.Approve, Grant.Full, Grant.None, Grant.None, Grant.None)]
    public void Of_EveryCell_IsAsSpecified(Right right, Grant head, Grant council, Grant lead, Grant task)
    {
        Assert.Equal(head, Rights.Of(AgentTier.Head, right));
        Assert.Equal(council, Rights.Of(AgentTier.Council, right));
        Assert.Equal(lead, Rights.Of(AgentTier.Lead, right));
        Assert.Equal(task, Rights.Of(AgentTier.Task, right));
    }

    [Fact]
    public void Of_EveryRight_HasARow() =>
        Assert.All(Enum.GetValues<Right>(), right => Rights.Of(AgentTier.Head, right));

    [Theory]
    [InlineData("00001", "20001", Right.See, true)]
    [InlineData("10001", "20001", Right.See, false)]
    [InlineData("20001", "20001", Right.See, true)]
    [InlineData("20002", "20001", Right.See, false)]
    [InlineData("30001", "30001", Right.See, true)]
    [InlineData("10001", "20001", Right.Cancel, true)]
    [InlineData("20002", "20001", Right.Cancel, false)]
    [InlineData("20001", "20001", Right.Cancel, true)]
    [InlineData("30001", "30001", Right.Cancel, false)]
    public void Allows_OwnershipDecides_WhereTheGrantIsOwn(string agent, string owner, Right right, bool expected) =>
        Assert.Equal(expected, Rights.Allows(AgentId.Parse(agent), right, AgentId.Parse(owner)));

    [Theory]
    [InlineData(Right.Execute, AgentTier.Lead)]
    [InlineData(Right.Audit, AgentTier.Head)]
    [InlineData(Right.Network, AgentTier.Council)]
    [InlineData(Right.ValidateCode, AgentTier.Task)]
    public void LowestTierWith_Right_IsTheLastTierThatHasIt(Right right, AgentTier expected) =>
        Assert.Equal(expected, Rights.LowestTierWith(right));

    [Theory]
    [InlineData("00000", AgentTier.Head)]
    [InlineData("1abcz", AgentTier.Council)]
    [InlineData("20001", AgentTier.Lead)]
    [InlineData("3zzzz", AgentTier.Task)]
    public void TryParse_WellFormed_GivesTheTier(string text, AgentTier tier)
    {
        Assert.True(AgentId.TryParse(text, out var agent));
        Assert.Equal(tier, agent.Tier);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2000")]
    [InlineData("200011")]
    [InlineData("40001")]
    [InlineData("2000A")]
    [InlineData("2000\n")]
    [InlineData("20001\n")]
    [InlineData("２0001")]
    [InlineData("2 001")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(AgentId.TryParse(text, out _));
}
