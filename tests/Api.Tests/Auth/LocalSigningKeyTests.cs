using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RemoteExecutor.Api.Auth;
using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Api.Tests.Auth;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class LocalSigningKeyTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "rex-api-key-" + Guid.NewGuid().ToString("N"));

    private string KeyFile => Path.Combine(folder, LocalSigningKey.FileName);

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void LoadOrCreate_FirstTime_IsOwnerOnly()
    {
        LocalSigningKey.LoadOrCreate(folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Equal(32, new FileInfo(KeyFile).Length);
    }

    [Fact]
    public void LoadOrCreate_ManyAtOnce_AgreeOnOneKey()
    {
        var keys = new string[16];
        Parallel.For(0, keys.Length, i => keys[i] = LocalSigningKey.LoadOrCreate(folder).SecurityKey.KeyId);
        Assert.Single(keys.Distinct());
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void LoadOrCreate_OthersMayUseTheFile_Refuses(UnixFileMode extra)
    {
        LocalSigningKey.LoadOrCreate(folder);
        File.SetUnixFileMode(KeyFile, File.GetUnixFileMode(KeyFile) | extra);
        Assert.Contains("Others may read", Assert.Throws<InvalidOperationException>(() => LocalSigningKey.LoadOrCreate(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadOrCreate_OthersMayWriteTheFolder_Refuses()
    {
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherWrite);
        Assert.Throws<InvalidOperationException>(() => LocalSigningKey.LoadOrCreate(folder));
    }

    [Fact]
    public void LoadOrCreate_ALink_Refuses()
    {
        LocalSigningKey.LoadOrCreate(folder);
        File.Move(KeyFile, KeyFile + ".elsewhere");
        File.CreateSymbolicLink(KeyFile, KeyFile + ".elsewhere");
        Assert.Throws<InvalidOperationException>(() => LocalSigningKey.LoadOrCreate(folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void LoadOrCreate_WrongSize_SaysWhatToDo(int bytes)
    {
        LocalSigningKey.LoadOrCreate(folder);
        File.WriteAllBytes(KeyFile, new byte[bytes]);
        Assert.Contains("Delete it", Assert.Throws<InvalidOperationException>(() => LocalSigningKey.LoadOrCreate(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DevelopmentToken_IsGoodForItsLifetime()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var key = LocalSigningKey.LoadOrCreate(folder);
        var tokens = new AccessTokens(new LocalTrust(key), Options.Create(new AuthOptions { ClockSkewSeconds = 0 }), time);
        var token = DevelopmentToken.Issue(key, AgentId.Parse("20001"), TimeSpan.FromMinutes(1), time);
        Assert.Equal("20001", (await tokens.ReadAsync(token, TestContext.Current.CancellationToken)).Agent?.Value);
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.NotNull((await tokens.ReadAsync(token, TestContext.Current.CancellationToken)).Agent);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((null, "The token has expired."), await tokens.ReadAsync(token, TestContext.Current.CancellationToken));
    }
}
