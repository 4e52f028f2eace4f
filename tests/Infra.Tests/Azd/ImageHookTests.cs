using System.Diagnostics;
using RemoteExecutor.Testing;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.Infra.Tests.Azd;

/// <summary>The real <c>infra/push-sandbox-image.sh</c>, with programs in the place of az, azd and docker that write down how they were called.</summary>
public sealed class ImageHookTests : IDisposable
{
    private const string Repo = "remote-executor/sandbox";

    private static readonly string Digest = "sha256:" + new string('b', 64);

    private readonly TemporaryFolder folder = new();

    public ImageHookTests() => Requirement.Met(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The hook is a shell script.");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Hook_VersionNotInTheRegistry_BuildsItAndTellsTheDigest()
    {
        var (exitCode, output, calls) = await RunAsync();
        var version = await VersionAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains(calls, call => call.StartsWith($"az acr build --registry crx --image {Repo}:{version} --build-arg VERSION={version} ", StringComparison.Ordinal));
        Assert.Contains($"az functionapp config appsettings set --resource-group rg --name func --settings RemoteExecutor__ContainerInstances__Image=crx.azurecr.io/{Repo}@{Digest} --output none", calls);
        Assert.Contains($"azd env set SANDBOX_IMAGE_DIGEST {Digest} --environment dev", calls);
        Assert.Contains($"SANDBOX_IMAGE_DIGEST={Digest}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hook_VersionInTheRegistry_BuildsNothing()
    {
        await File.WriteAllTextAsync(folder.File("digest"), Digest, TestContext.Current.CancellationToken);
        var (exitCode, _, calls) = await RunAsync();
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(calls, call => call.Contains("acr build", StringComparison.Ordinal));
        Assert.Contains(calls, call => call.Contains("appsettings set", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hook_LocalDocker_PushesWhatIsBuiltHere()
    {
        var (exitCode, _, calls) = await RunAsync(("LOCAL_DOCKER", "1"));
        Assert.Equal(0, exitCode);
        Assert.Contains($"docker push crx.azurecr.io/{Repo}:{await VersionAsync()}", calls);
        Assert.DoesNotContain(calls, call => call.Contains("acr build", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("sha256:0000")]
    public async Task Hook_NoDigestAfterTheBuild_FailsAndChangesNothing(string answer)
    {
        var (exitCode, _, calls) = await RunAsync(("BUILT_DIGEST", answer));
        Assert.NotEqual(0, exitCode);
        Assert.DoesNotContain(calls, call => call.Contains("appsettings set", StringComparison.Ordinal) || call.StartsWith("azd", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AZURE_CONTAINER_REGISTRY_NAME")]
    [InlineData("AZURE_FUNCTION_APP_NAME")]
    [InlineData("AZURE_RESOURCE_GROUP")]
    public async Task Hook_VariableMissing_NamesItAndCallsNothing(string variable)
    {
        var (exitCode, output, calls) = await RunAsync((variable, ""));
        Assert.NotEqual(0, exitCode);
        Assert.Contains(variable, output, StringComparison.Ordinal);
        Assert.Empty(calls);
    }

    private static Task<string> VersionAsync() =>
        Tool.RunAsync(Path.Combine(Repository.Root, "sandbox", "build"), ["version"], TestContext.Current.CancellationToken);

    /// <summary>Exit code, everything that was printed, and how az, azd and docker were called, in order.</summary>
    private async Task<(int ExitCode, string Output, string[] Calls)> RunAsync(params (string Name, string Value)[] variables)
    {
        var token = TestContext.Current.CancellationToken;
        Program("az", """
            case "$*" in
                "acr build "*) printf %s "${BUILT_DIGEST}" >"$HOOK/digest" ;;
                "acr repository show "*) cat "$HOOK/digest" ;;
                "acr show "*) echo crx.azurecr.io ;;
            esac
            """);
        Program("azd", "");
        // An image of this version is there already, so sandbox/build has nothing to do.
        Program("docker", $"""
            case "$1 $2" in
                "image inspect") echo {await VersionAsync()} ;;
                "push crx."*) printf %s "$BUILT_DIGEST" >"$HOOK/digest" ;;
            esac
            """);
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "infra", "push-sandbox-image.sh")) { RedirectStandardOutput = true, RedirectStandardError = true };
        (string, string)[] usual =
        [
            ("PATH", $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}"), ("HOOK", folder.Path), ("BUILT_DIGEST", Digest),
            ("AZURE_CONTAINER_REGISTRY_NAME", "crx"), ("AZURE_FUNCTION_APP_NAME", "func"), ("AZURE_RESOURCE_GROUP", "rg"), ("AZURE_ENV_NAME", "dev"), ("LOCAL_DOCKER", ""),
        ];
        foreach (var (name, value) in usual.Concat(variables)) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(token);
        var output = await process.StandardOutput.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        var log = folder.File("calls");
        return (process.ExitCode, output + await error, File.Exists(log) ? await File.ReadAllLinesAsync(log, token) : []);
    }

    private void Program(string name, string body)
    {
        var file = folder.File(name);
        File.WriteAllText(file, $"#!/bin/sh\necho \"{name} $*\" >>\"$HOOK/calls\"\n{body}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
