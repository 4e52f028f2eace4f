namespace RemoteExecutor.Api.Auth;

/// <summary>Section <c>RemoteExecutor:Auth</c>: whose tokens are good. Validated at start, all faults at once.</summary>
public sealed class AuthOptions
{
    public const string Section = "RemoteExecutor:Auth";

    /// <summary>Configuration key of <see cref="KeyDirectory"/>.</summary>
    public const string KeyDirectoryKey = Section + ":KeyDirectory";

    /// <summary>An OpenID Connect issuer, for example <c>https://login.microsoftonline.com/{tenant}/v2.0</c>. Not set: the local signing key of this machine.</summary>
    public string? Authority { get; set; }

    /// <summary>What tokens must name as their audience. Required with <see cref="Authority"/>.</summary>
    public string? Audience { get; set; }

    /// <summary>The issuer that tokens must name. Not set: the one that the authority's metadata names.</summary>
    public string? Issuer { get; set; }

    /// <summary>
    /// Where the Functions host finds, or creates, the local signing key, on one machine without an authority: the data directory that
    /// <c>rex token</c> uses. A leading <c>~</c> is the home directory. The embedded host keeps the key in its own data directory.
    /// </summary>
    public string? KeyDirectory { get; set; }

    /// <summary>Difference between clocks that is tolerated, in seconds; 0–300.</summary>
    public int ClockSkewSeconds { get; set; } = 30;
}
