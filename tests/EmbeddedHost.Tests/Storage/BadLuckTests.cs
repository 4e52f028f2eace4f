using System.Net;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using RemoteExecutor.Api.Contract;
using RemoteExecutor.EmbeddedHost.Tests.Hosting;

namespace RemoteExecutor.EmbeddedHost.Tests.Storage;

/// <summary>The disk is full, the store is gone, the provider is down: 503 that says so, nothing accepted is lost, and it works again after.</summary>
[Trait("Needs", "native")]
public sealed class BadLuckTests
{
    private const string Execute = "api/v1/remote-executor/execute";
    private const string Ready = "api/v1/remote-executor/ready";

    [Fact]
    public async Task Submit_DiskFull_Is503AndWorksAgainWithSpace()
    {
        await using var place = await HostPlace.CreateAsync("native");
        Directory.CreateDirectory(place.DataDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(0, Mount("tmpfs", place.DataDirectory, "tmpfs", 0, "size=4m,mode=0700"));
        try
        {
            await using var host = place.Start();
            using var client = place.Client(host);
            var filler = Path.Combine(place.DataDirectory, "filler");
            Fill(filler);
            using (var refused = await PostAsync(client, new { code = "result = 1", input_data = new string('x', 200_000) }))
            {
                var body = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.True(refused.StatusCode == HttpStatusCode.ServiceUnavailable, $"{refused.StatusCode}: {body}");
                Assert.Contains("full", body, StringComparison.OrdinalIgnoreCase);
            }

            File.Delete(filler);
            var end = await client.RunAsync(new { code = "result = 1" });
            Assert.Equal("Succeeded", end.GetProperty("outcome").GetString());
            Assert.Equal(0, await host.StopAsync());
            await place.AssertNothingLeftAsync(end.GetProperty("execution_id").GetString()!);
        }
        finally
        {
            Assert.Equal(0, Unmount(place.DataDirectory, 2));
        }
    }

    [Fact]
    public async Task Submit_DatabaseGone_Is503()
    {
        await using var place = await HostPlace.CreateAsync("native");
        await using var host = place.Start();
        using var client = place.Client(host);
        File.Delete(Path.Combine(place.DataDirectory, "remote-executor.db"));
        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        using var refused = await PostAsync(client, new { code = "result = 1" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        using var ready = await client.Http.GetAsync(Ready, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("storage", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_RootFileSystemGone_Is503AndReadySaysWhy()
    {
        await using var place = await HostPlace.CreateAsync("native");
        await using var host = place.Start(null, ("RemoteExecutor:Native:RootFs", "/nonexistent/rootfs"));
        using var client = place.Client(host);
        using var refused = await PostAsync(client, new { code = "result = 1" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        using var ready = await client.Http.GetAsync(Ready, TestContext.Current.CancellationToken);
        Assert.Contains("sandbox/build", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(HostClient client, object request) =>
        client.Http.PostAsJsonAsync(Execute, request, TestContext.Current.CancellationToken);

    private static void Fill(string path)
    {
        using var file = File.Create(path);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // The disk is full: that was the point.
        }
    }

    [DllImport("libc", EntryPoint = "mount", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Mount(string source, string target, string type, ulong flags, string data);

    [DllImport("libc", EntryPoint = "umount2", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Unmount(string target, int flags);
}
