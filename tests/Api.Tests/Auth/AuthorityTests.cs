using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RemoteExecutor.Api.Auth;

namespace RemoteExecutor.Api.Tests.Auth;

/// <summary>Tokens of an OpenID Connect issuer, which is played by a small server on loopback.</summary>
public sealed class AuthorityTests : IAsyncLifetime
{
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "k1" };
    private WebApplication? app;
    private string url = "";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = url, jwks_uri = url + "/keys" }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
        await app.StartAsync();
        url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public async ValueTask DisposeAsync() => await app!.DisposeAsync();

    [Fact]
    public async Task TokenOfTheAuthority_IsAccepted() => Assert.Equal("20001", (await ReadAsync(Token())).Agent?.Value);

    [Fact]
    public async Task OtherAudienceIssuerOrKey_IsRefused()
    {
        Assert.Equal("The token is for another audience.", (await ReadAsync(Token(audience: "other"))).Reason);
        Assert.Equal("The token is from another issuer.", (await ReadAsync(Token(issuer: "https://other.example"))).Reason);
        var stranger = new SigningCredentials(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256);
        Assert.Null((await ReadAsync(Token(credentials: stranger))).Agent);
    }

    [Fact]
    public async Task PublicKeyAsHmacSecret_IsRefused()
    {
        foreach (var secret in (byte[][])[key.Rsa.ExportSubjectPublicKeyInfo(), key.Rsa.ExportRSAPublicKey(), key.Rsa.ExportParameters(false).Modulus!])
        {
            var credentials = new SigningCredentials(new SymmetricSecurityKey(secret) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256);
            Assert.Null((await ReadAsync(Token(credentials: credentials))).Agent);
        }
    }

    [Fact]
    public async Task AuthorityDown_IsNotTheTokensFault()
    {
        var down = new AuthOptions { Authority = "http://127.0.0.1:1", Audience = "rex" };
        await Assert.ThrowsAsync<AuthorityUnavailableException>(() => ReadAsync(Token(), down));
    }

    private async Task<(Core.Agents.AgentId? Agent, string Reason)> ReadAsync(string token, AuthOptions? options = null)
    {
        options ??= new AuthOptions { Authority = url, Audience = "rex" };
        using var trust = new AuthorityTrust(options);
        return await new AccessTokens(trust, Options.Create(options), TimeProvider.System).ReadAsync(token, TestContext.Current.CancellationToken);
    }

    private string Token(string? audience = null, string? issuer = null, SigningCredentials? credentials = null) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? url,
            Audience = audience ?? "rex",
            Expires = DateTime.UtcNow.AddHours(1),
            Claims = new Dictionary<string, object> { ["agent_id"] = "20001" },
            SigningCredentials = credentials ?? new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });

    private object PublicKey()
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "k1", n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) };
    }
}
