using Microsoft.AspNetCore.Builder;

namespace RemoteExecutor.EmbeddedHost;

internal sealed record EmbeddedHostSettings
{
    public int Port { get; init; }

    public required string DataDirectory { get; init; }

    public string? Provider { get; init; }
}

internal static class EmbeddedHostApp
{
    public static WebApplication Create(EmbeddedHostSettings settings) => throw new NotSupportedException(settings.DataDirectory);
}
