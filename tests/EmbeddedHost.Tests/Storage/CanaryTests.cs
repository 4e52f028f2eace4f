using System.Text;
using RemoteExecutor.EmbeddedHost.Tests.Hosting;

namespace RemoteExecutor.EmbeddedHost.Tests.Storage;

/// <summary>A value planted in <c>input_data</c> is nowhere after the run: not on disk, not in a log, not in a response.</summary>
public abstract class CanaryTests(string provider)
{
    private static readonly string Canary = "zebrafinch" + Guid.NewGuid().ToString("N");

    public static TheoryData<string> Programs => new()
    {
        "result = len(input_data)",
        "print(input_data[0]['note'])\nresult = 1",
        "import sys\nprint(input_data[0]['note'], file=sys.stderr)\nresult = 1",
        "raise ValueError(input_data[0]['note'])",
        "result = {input_data[0]['note']: 1}",
        "import pandas as pd\nresult = pd.DataFrame({input_data[0]['note']: [1, 2, 3]})",
        "assert False, input_data[0]['note'].upper()",
        "open('/tmp/copy.txt', 'w').write(input_data[0]['note'])\nresult = 1",
        "import time\nprint(input_data[0]['note'])\ntime.sleep(60)",
    };

    [Fact]
    public async Task InputData_AfterTheRun_IsNowhere()
    {
        await using var place = await HostPlace.CreateAsync(provider);
        await using var host = place.Start();
        using var client = place.Client(host);
        var ids = await Task.WhenAll(Programs.Select(program => client.SubmitAsync(
            new { code = (string)program.Data, input_data = new[] { new { note = Canary } }, timeout_seconds = 10 })));
        foreach (var executionId in ids)
        {
            var end = await client.EndOfAsync(executionId);
            AssertFree(end.GetRawText(), "a response");
        }

        using var head = place.Client(host, "00001");
        foreach (var executionId in ids) AssertFree((await head.GetAsync("audit?execution_id=" + executionId)).GetRawText(), "the audit trail");
        Assert.Equal(0, await host.StopAsync());
        AssertFree(host.Log, "the log");
        foreach (var folder in new[] { place.DataDirectory, "/run/remote-executor", "/var/lib/docker/containers" }) AssertFreeFolder(folder);
        await place.AssertNothingLeftAsync(ids);
    }

    private static void AssertFreeFolder(string folder)
    {
        if (!Directory.Exists(folder)) return;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        foreach (var file in FilesOf(folder, options))
        {
            byte[] content;
            try
            {
                // An empty file holds no canary, and may be a lock that another host holds.
                if (new FileInfo(file).Length == 0) continue;
                content = File.ReadAllBytes(file);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // Another test's sandbox went away meanwhile.
                continue;
            }

            AssertFree(Encoding.UTF8.GetString(content), file);
        }
    }

    /// <summary>Sandboxes of other tests come and go meanwhile; a listing that one of them cut short is made anew.</summary>
    private static string[] FilesOf(string folder, EnumerationOptions options)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Directory.GetFiles(folder, "*", options);
            }
            catch (DirectoryNotFoundException) when (attempt < 50)
            {
                Thread.Sleep(20);
            }
        }
    }

    private static void AssertFree(string text, string where) =>
        Assert.False(text.Contains(Canary, StringComparison.OrdinalIgnoreCase), $"The canary is in {where}.");
}

[Trait("Needs", "docker")]
public sealed class DockerCanaryTests() : CanaryTests("docker");

[Trait("Needs", "native")]
public sealed class NativeCanaryTests() : CanaryTests("native");
