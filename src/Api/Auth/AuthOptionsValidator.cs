using Microsoft.Extensions.Options;

namespace RemoteExecutor.Api.Auth;

/// <summary>All faults of <see cref="AuthOptions"/> at once, each naming its key.</summary>
internal sealed class AuthOptionsValidator(LocalSigningKey? localKey = null) : IValidateOptions<AuthOptions>
{
    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(AuthOptions options)
    {
        if (options.ClockSkewSeconds is < 0 or > 300) yield return $"{AuthOptions.Section}:ClockSkewSeconds must be from 0 to 300.";
        if (options.Authority is null)
        {
            if (localKey is null) yield return $"{AuthOptions.Section}:Authority must be set: this host has no local signing key. On one machine, {AuthOptions.KeyDirectoryKey} names a directory for one.";
            if (options.Audience is not null) yield return $"{AuthOptions.Section}:Audience is set without {AuthOptions.Section}:Authority.";
            if (options.Issuer is not null) yield return $"{AuthOptions.Section}:Issuer is set without {AuthOptions.Section}:Authority.";
            yield break;
        }

        if (options.KeyDirectory is not null) yield return $"{AuthOptions.KeyDirectoryKey} is set with {AuthOptions.Section}:Authority: one of them decides whose tokens are good.";
        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || authority.Host.Length == 0)
            yield return $"{AuthOptions.Section}:Authority must be an absolute URL.";
        else if (authority.Scheme != Uri.UriSchemeHttps && !(authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
            yield return $"{AuthOptions.Section}:Authority must use https.";
        else if (authority.UserInfo.Length + authority.Query.Length + authority.Fragment.Length > 0)
            yield return $"{AuthOptions.Section}:Authority must have no user, query or fragment.";
        if (string.IsNullOrWhiteSpace(options.Audience)) yield return $"{AuthOptions.Section}:Audience is required with an authority.";
        if (options.Issuer is { } issuer && string.IsNullOrWhiteSpace(issuer)) yield return $"{AuthOptions.Section}:Issuer must not be blank.";
    }
}
