using System.Globalization;

namespace RemoteExecutor.Api.Contract;

/// <summary>What happens below JSON: sizes that lie, bodies that never end, headers that try to break out.</summary>
public abstract class TransportContract(IApiHost host) : ApiContract(host)
{
    private const int MaxBody = (16 << 20) + (7 << 20);

    private string Authorization => $"Authorization: Bearer {Host.TokenFor(NewAgent('2'))}\r\n";

    private string Post => $"POST {ApiClient.Base}/execute HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n{Authorization}";

    [Fact]
    public async Task ContentLengthPastTheLimit_Is413_BeforeTheBodyIsSent()
    {
        var answer = await RawHttp.SendAsync(Host.BaseUrl, $"{Post}Content-Length: {MaxBody + 1}\r\n\r\n{{");
        Assert.Matches(Host.BehindProxy ? "^HTTP/1.1 (413|500)" : "^HTTP/1.1 413", answer);
        if (!Host.BehindProxy) Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        (await With(null).GetAsync("/health")).Expect(200);
    }

    [Fact]
    public async Task ChunkedBodyPastTheLimit_Is413()
    {
        var lead = As(NewAgent('2'));
        using var content = new StreamContent(new MemoryStream(new byte[MaxBody + 1]));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var chunked = new ChunkedContent(content);
        (await lead.SendAsync(HttpMethod.Post, "/execute", chunked)).ExpectProblem(413);
    }

    [Fact]
    public async Task ChunkedBodyWithinTheLimit_IsAccepted()
    {
        var body = "{\"code\": \"result = 1\"}";
        var size = body.Length.ToString("x", CultureInfo.InvariantCulture);
        var answer = await RawHttp.SendAsync(Host.BaseUrl, $"{Post}Transfer-Encoding: chunked\r\n\r\n{size}\r\n{body}\r\n0\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 202", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: -1\r\n\r\n{}")]
    [InlineData("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x")]
    [InlineData("Content-Length: 99999999999999999999999\r\n\r\n{}")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n")]
    public async Task BrokenFraming_IsA4xx(string rest) =>
        Assert.Matches(Host.BehindProxy ? "^HTTP/1.1 [45][0-9][0-9]" : "^HTTP/1.1 4[0-9][0-9]", await RawHttp.SendAsync(Host.BaseUrl, Post + rest));

    [Fact]
    public async Task BodyThatNeverComes_IsCutOff()
    {
        var beginning = $"{Post}Content-Length: 1000\r\n\r\n{{\"code\": \"";
        var patience = await RawHttp.DripAsync(Host.BaseUrl, beginning, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(90));
        Assert.InRange(patience, TimeSpan.Zero, TimeSpan.FromSeconds(75));
        (await With(null).GetAsync("/health")).Expect(200);
    }

    [Fact]
    public async Task BodyThatBreaksOff_AcceptsNothing()
    {
        var agent = NewAgent('2');
        var request = $"POST {ApiClient.Base}/execute HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + $"Authorization: Bearer {Host.TokenFor(agent)}\r\nContent-Length: 100\r\n\r\n{{\"code\": \"result = 1\"}}";
        await RawHttp.SendAsync(Host.BaseUrl, request, TimeSpan.FromSeconds(1));
        Assert.Empty((await As(agent).GetAsync("/executions")).Expect(200).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task HostHeader_IsNotUsedInUrls()
    {
        var body = "{\"code\": \"result = 1\"}";
        var answer = await RawHttp.SendAsync(
            Host.BaseUrl, Post.Replace("Host: x", "Host: evil.example", StringComparison.Ordinal) + $"Content-Length: {body.Length}\r\n\r\n{body}");
        Assert.StartsWith("HTTP/1.1 202", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LineBreaksInPath_DoNotBecomeHeaders()
    {
        var answer = await RawHttp.SendAsync(
            Host.BaseUrl, $"GET {ApiClient.Base}/executions/%0d%0aInjected:%20yes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{Authorization}\r\n");
        Assert.DoesNotContain("\nInjected", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("^HTTP/1.1 40[04]", answer);
    }

    /// <summary>Hides the length, so that the client sends chunks.</summary>
    private sealed class ChunkedContent : HttpContent
    {
        private readonly HttpContent inner;

        public ChunkedContent(HttpContent inner)
        {
            this.inner = inner;
            Headers.ContentType = inner.Headers.ContentType;
        }

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => inner.CopyToAsync(stream, context);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
