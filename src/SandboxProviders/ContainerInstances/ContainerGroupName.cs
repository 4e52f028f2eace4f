namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Names of container groups: as any sandbox's, without two hyphens in a row.</summary>
internal static class ContainerGroupName
{
    public static string Checked(string sandboxId) =>
        SandboxName.Checked(sandboxId).Contains("--", StringComparison.Ordinal)
            ? throw new ArgumentException("Not the name of a container group: two hyphens in a row.", nameof(sandboxId))
            : sandboxId;
}
