namespace RemoteExecutor.Testing.Sandboxes;

/// <summary>The sandbox image in the tests' Docker daemon, made once for each version of <c>sandbox/</c>.</summary>
public static class SandboxImage
{
    private static readonly Lazy<Task<string>> Made = new(BuildAsync);

    /// <summary>Its tag. Named by its version, so that two checkouts that share a daemon do not disturb each other.</summary>
    public static async Task<string> RequireAsync(CancellationToken cancellationToken)
    {
        await DockerEngine.RequireAsync(cancellationToken);
        return await Made.Value.WaitAsync(cancellationToken);
    }

    private static async Task<string> BuildAsync()
    {
        using var bounded = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        var build = Path.Combine(Repository.Root, "sandbox", "build");
        var tag = "remote-executor/sandbox:" + await Tool.RunAsync(build, ["version"], bounded.Token);
        await Tool.RunAsync(build, ["docker", "--tag", tag], bounded.Token, new Dictionary<string, string> { ["DOCKER_HOST"] = DockerEngine.Address });
        return tag;
    }
}
