using System.Buffers.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Api.Auth;

/// <summary>Turns a token into the agent that it speaks for, or into a plain reason why not.</summary>
internal sealed class AccessTokens(ITokenTrust trust, IOptions<AuthOptions> options, TimeProvider time)
{
    public const string AgentIdClaim = "agent_id";

    private const int MaxTokenChars = 16 * 1024;

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = MaxTokenChars, MapInboundClaims = false };

    /// <returns>The agent, or why the token is refused: one sentence without anything of the token.</returns>
    public async Task<(AgentId? Agent, string Reason)> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > MaxTokenChars) return (null, "The token is too long.");
        var parameters = (await trust.ParametersAsync(cancellationToken)).Clone();
        parameters.RequireSignedTokens = true;
        parameters.RequireExpirationTime = true;
        parameters.LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires);
        var result = await handler.ValidateTokenAsync(token, parameters);
        if (!result.IsValid) return (null, ReasonOf(result.Exception));
        return AgentOf((JsonWebToken)result.SecurityToken) is { } agent
            ? (agent, "")
            : (null, $"The token has no valid {AgentIdClaim} claim.");
    }

    /// <summary>
    /// Read from the payload itself, because the library's claims show a list of one, or a number, as if it were a text. The signature has been
    /// checked by now.
    /// </summary>
    private static AgentId? AgentOf(JsonWebToken token)
    {
        try
        {
            var payload = JsonElement.Parse(Base64Url.DecodeFromChars(token.EncodedPayload), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return payload.TryGetProperty(AgentIdClaim, out var claim) && claim.ValueKind == JsonValueKind.String
                && AgentId.TryParse(claim.GetString(), out var agent) ? agent : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A claim that is there twice, or a text that is no Unicode.
            return null;
        }
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var skew = TimeSpan.FromSeconds(options.Value.ClockSkewSeconds);
        if (expires is null) throw new SecurityTokenNoExpirationException("No expiry.");
        if (now - skew >= expires) throw new SecurityTokenExpiredException("Expired.");
        if (now + skew < notBefore) throw new SecurityTokenNotYetValidException("Not yet valid.");
        return true;
    }

    private static string ReasonOf(Exception? fault) => fault switch
    {
        SecurityTokenExpiredException => "The token has expired.",
        SecurityTokenNotYetValidException => "The token is not valid yet.",
        SecurityTokenNoExpirationException => "The token has no expiry.",
        SecurityTokenInvalidAudienceException => "The token is for another audience.",
        SecurityTokenInvalidIssuerException => "The token is from another issuer.",
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => "The token's signature is not accepted.",
        _ => "The token cannot be read.",
    };
}
