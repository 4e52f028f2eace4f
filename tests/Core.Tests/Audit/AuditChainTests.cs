using RemoteExecutor.Core.Audit;

namespace RemoteExecutor.Core.Tests.Audit;

public sealed class AuditChainTests
{
    [Fact]
    public void Verify_WholeChain_HasNoFaults() => Assert.Empty(AuditChain.Verify(Chain(), mustBeFinished: true));

    [Fact]
    public void Verify_EditedEntry_IsFound()
    {
        var chain = Chain();
        chain[1] = chain[1] with { Event = chain[1].Event with { Actor = "20002" } };
        Assert.Contains(AuditChain.Verify(chain, true), fault => fault.Contains("Entry 2 was edited", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_EditedFact_IsFound()
    {
        var chain = Chain();
        chain[1] = chain[1] with { Event = chain[1].Event with { Facts = new Dictionary<string, string> { ["decision"] = "Blocked" } } };
        Assert.NotEmpty(AuditChain.Verify(chain, true));
    }

    [Fact]
    public void Verify_EditedAndRehashedEntry_BreaksTheNext()
    {
        var chain = Chain();
        chain[1] = AuditEntry.After(chain[0], chain[1].Event with { Actor = "20002" });
        Assert.Contains(AuditChain.Verify(chain, true), fault => fault.Contains("Entry 3 does not continue", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Verify_RemovedEntry_IsFound(int removed)
    {
        var chain = Chain();
        chain.RemoveAt(removed);
        Assert.NotEmpty(AuditChain.Verify(chain, mustBeFinished: true));
    }

    [Fact]
    public void Verify_ReorderedEntries_AreFound()
    {
        var chain = Chain();
        (chain[0], chain[1]) = (chain[1], chain[0]);
        Assert.NotEmpty(AuditChain.Verify(chain, true));
    }

    [Fact]
    public void Verify_UnfinishedExecution_NeedsNoEnd()
    {
        var chain = Chain();
        chain.RemoveAt(2);
        Assert.Empty(AuditChain.Verify(chain, mustBeFinished: false));
    }

    [Fact]
    public void After_MovedBytesBetweenFields_GivesAnotherHash()
    {
        var one = AuditEntry.After(null, Event("submitted") with { AgentId = "ab", Actor = "c" });
        var two = AuditEntry.After(null, Event("submitted") with { AgentId = "a", Actor = "bc" });
        Assert.NotEqual(one.Hash, two.Hash);
    }

    private static List<AuditEntry> Chain()
    {
        var first = AuditEntry.After(null, Event(AuditEvents.Submitted));
        var second = AuditEntry.After(first, Event(AuditEvents.Guarded));
        return [first, second, AuditEntry.After(second, Event(AuditEvents.Finished))];
    }

    private static AuditEvent Event(string name) => new()
    {
        ExecutionId = "exec_1", AgentId = "20001", Event = name, At = DateTimeOffset.UnixEpoch, Actor = "20001",
        Facts = new Dictionary<string, string> { ["decision"] = "Passed" },
    };
}
