using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo;
using RemoteExecutor.Core.Disclosure.Echo.Datasets;

namespace RemoteExecutor.Core.Tests.Disclosure.Echo;

/// <summary>
/// What 36 ordinary programs printed over such customers (pandas 2.2.3; the programs stand above their outputs): none of their words is marked, although the
/// data has categories such as "completed" and notes in plain English.
/// </summary>
public sealed class OrdinaryOutputTests
{
    [Fact]
    public void Find_OrdinaryOutput_MarksNoWord()
    {
        using var folder = new TemporaryFolder();
        CustomerFile.Write(folder.Path, 20_000);
        var version = DatasetVersion.Of(new Dataset { Name = "customers", Path = folder.Path });
        var search = new EchoSearch([FilterBuild.Build(version, mostBlocksLog2: 18, TestContext.Current.CancellationToken)]);
        var outputs = Outputs().ToList();
        Assert.Equal(36, outputs.Count);
        foreach (var output in outputs)
        {
            foreach (var finding in search.Find(output))
            {
                var marked = output.Substring(finding.Start, finding.Length);
                Assert.False(marked.Any(char.IsLetter), $"\"{marked}\" of:\n{output}");
            }
        }

        // Numbers: ids and dates are dense in the data, so that some of theirs come up.
        Assert.InRange(outputs.Sum(output => search.Find(output).Count), 0, 20);
        Assert.NotEmpty(search.Find("Catelyn Tully asked for a refund"));
    }

    private static IEnumerable<string> Outputs()
    {
        using var stream = typeof(OrdinaryOutputTests).Assembly.GetManifestResourceStream("ordinary-outputs.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split("\n====\n").Select(run => run.Split("\n>>>\n")[1])];
    }
}
