using System.Security.Claims;
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

    /// <summary>Exactly one claim, and a JSON string: a number or a list that happens to look right is not it.</summary>
    private static AgentId? AgentOf(JsonWebToken token)
    {
        var claims = token.Claims.Where(claim => claim.Type == AgentIdClaim).Take(2).ToList();
        return claims is [{ ValueType: ClaimValueTypes.String } claim] && AgentId.TryParse(claim.Value, out var agent) ? agent : null;
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
