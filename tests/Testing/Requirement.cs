using Xunit;

namespace RemoteExecutor.Testing;

/// <summary>What a test needs of its machine.</summary>
public static class Requirement
{
    /// <summary>Skips with a visible reason where the requirement is not met; in CI, where it could be met, that is a failure.</summary>
    public static void Met(bool met, string reason)
    {
        if (met) return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"In CI this must be available: {reason}");
        Assert.Skip(reason);
    }
}
