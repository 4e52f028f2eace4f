using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure;

public sealed class DisclosureLevelsTests
{
    [Theory]
    [InlineData(AgentTier.Head, Standard, null, Standard)]
    [InlineData(AgentTier.Head, Standard, Open, Standard)]
    [InlineData(AgentTier.Head, Open, Open, Open)]
    [InlineData(AgentTier.Head, Open, Strict, Strict)]
    [InlineData(AgentTier.Council, Open, Open, Standard)]
    [InlineData(AgentTier.Lead, Open, Open, Standard)]
    [InlineData(AgentTier.Lead, Standard, Strict, Strict)]
    [InlineData(AgentTier.Lead, Strict, Standard, Strict)]
    [InlineData(AgentTier.Task, Open, null, Standard)]
    public void Resolve_Always_IsTheStrictest(AgentTier tier, DisclosureLevel @operator, DisclosureLevel? request, DisclosureLevel expected) =>
        Assert.Equal(expected, DisclosureLevels.Resolve(tier, @operator, request, []));

    [Theory]
    [InlineData(Open, Open, Open)]
    [InlineData(Open, Standard, Standard)]
    [InlineData(Strict, Open, Strict)]
    public void Resolve_DataSets_CountAsWell(DisclosureLevel one, DisclosureLevel other, DisclosureLevel expected) => Assert.Equal(
        expected,
        DisclosureLevels.Resolve(AgentTier.Head, Open, Open, [new Dataset { Name = "a", Path = "/a", Policy = one }, new Dataset { Name = "b", Path = "/b", Policy = other }]));
}
