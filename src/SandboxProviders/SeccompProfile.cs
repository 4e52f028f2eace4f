namespace RemoteExecutor.SandboxProviders;

/// <summary>The system calls that a sandbox may make: <c>sandbox/seccomp.json</c>, in Docker's shape, part of this assembly.</summary>
internal static class SeccompProfile
{
    private static readonly Lazy<string> Text = new(Read);

    public static string Json => Text.Value;

    private static string Read()
    {
        using var stream = typeof(SeccompProfile).Assembly.GetManifestResourceStream("seccomp.json")
            ?? throw new InvalidOperationException("The assembly was built without sandbox/seccomp.json.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
