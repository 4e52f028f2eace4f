using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Core.Tests.Datasets;

public sealed class RunDatasetsTests : IDisposable
{
    private readonly string csv = Path.GetTempFileName();

    public void Dispose() => File.Delete(csv);

    [Fact]
    public void MountsOf_Registered_AreTheirPaths() => Assert.Equal(
        [new DatasetMount("a", csv)], new RunDatasets(new Catalog(new Dataset { Name = "a", Path = csv })).MountsOf(Ticket("a")));

    [Fact]
    public void MountsOf_RemovedSinceSubmission_MountsNothing()
    {
        var fault = Assert.Throws<SandboxException>(() => new RunDatasets(new Catalog()).MountsOf(Ticket("a")));
        Assert.Equal((SandboxStage.Mount, false), (fault.Stage, fault.IsTransient));
    }

    [Fact]
    public void MountsOf_PathReplacedByALink_MountsNothing()
    {
        var link = csv + ".link";
        File.CreateSymbolicLink(link, csv);
        try
        {
            var fault = Assert.Throws<SandboxException>(() => new RunDatasets(new Catalog(new Dataset { Name = "a", Path = link })).MountsOf(Ticket("a")));
            Assert.Equal(SandboxStage.Mount, fault.Stage);
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Theory]
    [InlineData(DisclosureLevel.Open, DisclosureLevel.Standard, DisclosureLevel.Standard)]
    [InlineData(DisclosureLevel.Standard, DisclosureLevel.Open, DisclosureLevel.Standard)]
    [InlineData(DisclosureLevel.Standard, DisclosureLevel.Strict, DisclosureLevel.Strict)]
    public void PolicyOf_ChangedSinceSubmission_IsTheStricter(DisclosureLevel atSubmission, DisclosureLevel now, DisclosureLevel expected) =>
        Assert.Equal(expected, RunDatasets.PolicyOf(Ticket("a") with { Disclosure = atSubmission }, [new Dataset { Name = "a", Path = csv, Policy = now }]).Level);

    [Fact]
    public void PolicyOf_LimitsOfSeveral_AreTheStrictestFieldByField()
    {
        var ticket = Ticket("a", "b") with { Disclosure = DisclosureLevel.Standard, DisclosureLimits = new() { MinimumCount = 15, SampleRows = 2 } };
        var policy = RunDatasets.PolicyOf(ticket,
        [
            new Dataset { Name = "a", Path = csv, Policy = DisclosureLevel.Open, Limits = new() { MinimumCount = 20, OutputChars = 100 } },
            new Dataset { Name = "b", Path = csv, Policy = DisclosureLevel.Open, Limits = new() { MinimumCount = 12, SampleRows = 1 } },
        ]);
        Assert.Equal(DisclosurePolicy.Of(DisclosureLevel.Standard) with { MinimumCount = 20, SampleRows = 1, OutputChars = 100 }, policy);
    }

    private static ExecutionTicket Ticket(params string[] datasets) => new()
    {
        ExecutionId = "exec_" + new string('0', 32), AgentId = AgentId.Parse("20001"), CreatedAt = default, TimeoutSeconds = 10,
        MemoryLimitMb = 64, CpuLimit = 1, Disclosure = DisclosureLevel.Standard, HasInput = false, Datasets = datasets,
    };

    private sealed class Catalog(params Dataset[] all) : IDatasetCatalog
    {
        public IReadOnlyList<Dataset> List() => all;

        public Dataset? Find(string name) => Array.Find(all, dataset => dataset.Name == name);
    }
}
