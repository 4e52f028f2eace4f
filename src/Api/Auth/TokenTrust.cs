using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace RemoteExecutor.Api.Auth;

/// <summary>Which keys, algorithms, issuer and audience are trusted.</summary>
internal interface ITokenTrust
{
    /// <exception cref="AuthorityUnavailableException">The authority cannot be asked for its keys.</exception>
    ValueTask<TokenValidationParameters> ParametersAsync(CancellationToken cancellationToken);
}

/// <summary>The authority, not the token, is at fault.</summary>
internal sealed class AuthorityUnavailableException(Exception inner) : Exception("The token authority cannot be reached.", inner);

/// <summary>Tokens signed with this machine's own key, and with nothing but HMAC-SHA256.</summary>
internal sealed class LocalTrust(LocalSigningKey key) : ITokenTrust
{
    private readonly TokenValidationParameters parameters = new()
    {
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ValidIssuer = LocalSigningKey.Issuer,
        ValidAudience = LocalSigningKey.Audience,
        IssuerSigningKey = key.SecurityKey,
    };

    public ValueTask<TokenValidationParameters> ParametersAsync(CancellationToken cancellationToken) => ValueTask.FromResult(parameters);
}

/// <summary>Tokens of an OpenID Connect issuer. Only asymmetric algorithms: a public key must never pass for an HMAC secret.</summary>
internal sealed class AuthorityTrust : ITokenTrust, IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20 };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> metadata;
    private readonly AuthOptions options;

    public AuthorityTrust(AuthOptions options)
    {
        this.options = options;
        var authority = new Uri(options.Authority!);
        metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            options.Authority!.TrimEnd('/') + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = !authority.IsLoopback });
    }

    public async ValueTask<TokenValidationParameters> ParametersAsync(CancellationToken cancellationToken)
    {
        OpenIdConnectConfiguration known;
        try
        {
            known = await metadata.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException fault)
        {
            throw new AuthorityUnavailableException(fault);
        }

        return new TokenValidationParameters
        {
            ValidAlgorithms =
            [
                SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
                SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
                SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
            ],
            ValidAudience = options.Audience,
            IssuerValidator = (issuer, _, _) => issuer == (options.Issuer ?? known.Issuer)
                ? issuer
                : throw new SecurityTokenInvalidIssuerException("Another issuer."),
            // Asks for the keys anew when a token names one that is not known yet: keys roll over.
            ConfigurationManager = metadata,
        };
    }

    public void Dispose() => http.Dispose();
}
