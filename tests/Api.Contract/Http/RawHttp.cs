using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace RemoteExecutor.Api.Contract;

/// <summary>HTTP by hand, for what no client library would send.</summary>
public static class RawHttp
{
    /// <summary>Sends the bytes as they are and reads until the server closes or <paramref name="limit"/> passes.</summary>
    public static Task<string> SendAsync(Uri host, string request, TimeSpan? limit = null) =>
        TalkAsync(host, stream => stream.WriteAsync(Encoding.Latin1.GetBytes(request)).AsTask(), limit ?? TimeSpan.FromSeconds(20));

    /// <summary>Sends a beginning, then one byte a <paramref name="pause"/>, until the server answers or closes.</summary>
    /// <returns>How long the server put up with it.</returns>
    public static async Task<TimeSpan> DripAsync(Uri host, string beginning, TimeSpan pause, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        await TalkAsync(
            host,
            async stream =>
            {
                await stream.WriteAsync(Encoding.Latin1.GetBytes(beginning));
                while (clock.Elapsed < limit && !stream.DataAvailable)
                {
                    await Task.Delay(pause);
                    await stream.WriteAsync("x"u8.ToArray());
                }
            },
            limit);
        return clock.Elapsed;
    }

    private static async Task<string> TalkAsync(Uri host, Func<NetworkStream, Task> send, TimeSpan limit)
    {
        using var client = new TcpClient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(limit);
        await client.ConnectAsync(host.Host, host.Port, stop.Token);
        var stream = client.GetStream();
        var answer = new MemoryStream();
        try
        {
            await send(stream);
            await stream.CopyToAsync(answer, stop.Token);
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
            // A reset counts as a close; what arrived before it is the answer.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
