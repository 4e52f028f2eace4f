using System.Text;

namespace RemoteExecutor.Api.Contract;

/// <summary>Which tokens open the door.</summary>
public abstract class AuthenticationContract(IApiHost host) : ApiContract(host)
{
    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    [Fact]
    public async Task GoodToken_IsAccepted() => (await As(NewAgent('3')).GetAsync("/executions")).Expect(200);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ....")]
    [InlineData("Basic MjAwMDE6eA==")]
    [InlineData("Bearer \"quoted\"")]
    [InlineData("Bearer a b")]
    public async Task NoOrMalformedToken_Is401(string? authorization)
    {
        var answer = (await With(authorization).GetAsync("/executions")).ExpectProblem(401);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task FaultyClaims_Are401()
    {
        string[] payloads =
        [
            LocalTokens.Payload(expires: $"{Now - 3600}"), LocalTokens.Payload(expires: ""), LocalTokens.Payload(expires: "\"never\""),
            LocalTokens.Payload(notBefore: $"{Now + 3600}"), LocalTokens.Payload(issuer: "\"elsewhere\""), LocalTokens.Payload(issuer: ""),
            LocalTokens.Payload(audience: "\"elsewhere\""), LocalTokens.Payload(audience: ""), LocalTokens.Payload(agentClaim: ""),
            LocalTokens.Payload(agentClaim: "20001"), LocalTokens.Payload(agentClaim: "[\"20001\"]"),
            LocalTokens.Payload(agentClaim: "[\"20001\", \"00001\"]"), LocalTokens.Payload(agentClaim: "{\"a\": 1}"),
            LocalTokens.Payload(agentClaim: "null"), LocalTokens.Payload(agentClaim: "\"20001\",\"agent_id\":\"00001\""),
            LocalTokens.Payload(agentClaim: "\"\\ud800\""), LocalTokens.Payload(agentClaim: "\"20001\\n\""), "[]", "{}", "not json", "",
        ];
        foreach (var payload in payloads) await RefusedAsync(Host.SignToken(LocalTokens.GoodHeader, payload), payload);
        foreach (var agent in (string[])["2000", "200011", "40001", "2000A", "2 001", "", "20001 ", "２0001"])
            await RefusedAsync(Host.SignToken(LocalTokens.GoodHeader, LocalTokens.Payload(agent)), agent);
    }

    [Fact]
    public async Task ForgedTokens_Are401()
    {
        var payload = LocalTokens.Payload("00001");
        var encoded = LocalTokens.Encode(Encoding.UTF8.GetBytes(payload));
        foreach (var alg in (string[])["none", "None", "NONE", "nOnE", ""])
        {
            var header = $$"""{"alg":"{{alg}}","typ":"JWT"}""";
            await RefusedAsync($"{LocalTokens.Encode(Encoding.UTF8.GetBytes(header))}.{encoded}.", alg);
            await RefusedAsync(Host.SignToken(header, payload), alg + ", signed");
        }

        foreach (var alg in (string[])["HS384", "HS512", "RS256", "ES256", "dir"])
            await RefusedAsync(Host.SignToken($$"""{"alg":"{{alg}}"}""", payload), alg);
        await RefusedAsync(new LocalTokens(new byte[32]).TokenFor("00001"), "another key");
        await RefusedAsync(new LocalTokens([]).TokenFor("00001"), "empty key");

        var good = Host.TokenFor("20001").Split('.');
        await RefusedAsync($"{good[0]}.{encoded}.{good[2]}", "payload exchanged");
        await RefusedAsync($"{good[0]}.{good[1]}.", "signature removed");
        await RefusedAsync($"{good[0]}.{good[1]}.{good[2][..^4]}AAAA", "signature edited");
        await RefusedAsync($"{good[0]}.{good[1]}", "two parts");
        await RefusedAsync($"{good[0]}.{good[1]}.{good[2]}.{good[2]}.{good[2]}", "five parts");
    }

    [Theory]
    [InlineData("""{"alg":"HS256","jku":"http://127.0.0.1:1/keys"}""")]
    [InlineData("""{"alg":"HS256","kid":"../../dev/null"}""")]
    [InlineData("""{"alg":"HS256","jwk":{"kty":"oct","k":"AAAA"}}""")]
    public async Task KeyHintsOfTheToken_AreNotFollowed(string header)
    {
        var forged = new LocalTokens(new byte[32]).SignToken(header, LocalTokens.Payload("00001"));
        await RefusedAsync(forged, header);
    }

    [Fact]
    public async Task TwoAuthorizationHeaders_Are401()
    {
        var token = "Bearer " + Host.TokenFor("20001");
        var answer = await RawHttp.SendAsync(
            Host.BaseUrl, $"GET {ApiClient.Base}/executions HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\nAuthorization: {token}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongTokens_AreRefused()
    {
        await RefusedAsync(Host.SignToken(LocalTokens.GoodHeader, LocalTokens.Payload(agentClaim: $"\"{new string('2', 20_000)}\"")), "20 KB");
        // Servers may cut this off before it reaches us; then there is no problem body.
        var huge = await With("Bearer " + new string('a', 100_000)).GetAsync("/executions");
        Assert.Contains(huge.Status, (int[])[401, 431]);
    }

    private async Task RefusedAsync(string token, string what)
    {
        var answer = await With("Bearer " + token).GetAsync("/executions");
        Assert.True(answer.Status == 401, $"{what}: {answer.Status} {answer.Body}");
        answer.ExpectProblem(401);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }
}
