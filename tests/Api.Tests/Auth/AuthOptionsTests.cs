using RemoteExecutor.Api.Auth;

namespace RemoteExecutor.Api.Tests.Auth;

public sealed class AuthOptionsTests
{
    [Theory]
    [InlineData("https://login.example.com/tenant/v2.0", true)]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://localhost", true)]
    [InlineData("http://login.example.com", false)]
    [InlineData("http://127.0.0.1.example.com", false)]
    [InlineData("ftp://login.example.com", false)]
    [InlineData("file:///etc/keys", false)]
    [InlineData("login.example.com", false)]
    [InlineData("https://user:secret@login.example.com", false)]
    [InlineData("https://login.example.com?x=1", false)]
    [InlineData("", false)]
    public void Authority_MustBeHttpsOrLoopback(string authority, bool good)
    {
        var result = new AuthOptionsValidator().Validate(null, new AuthOptions { Authority = authority, Audience = "rex" });
        Assert.Equal(good, result.Succeeded);
        if (!good) Assert.Contains("RemoteExecutor:Auth:Authority", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFaults_AreNamedAtOnce()
    {
        var result = new AuthOptionsValidator().Validate(
            null, new AuthOptions { Authority = "http://login.example.com", Issuer = " ", ClockSkewSeconds = 301 });
        Assert.Equal(4, result.Failures!.Count());
    }

    [Fact]
    public void WithoutAuthorityAndKey_ThereIsNoAnonymousMode() =>
        Assert.Contains("RemoteExecutor:Auth:Authority", new AuthOptionsValidator().Validate(null, new AuthOptions()).FailureMessage, StringComparison.Ordinal);
}
