using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Api.Auth;

/// <summary>Tokens for one machine, signed with its local key.</summary>
public static class DevelopmentToken
{
    /// <summary>A token for <paramref name="agentId"/> that is good from now on for <paramref name="lifetime"/>.</summary>
    public static string Issue(LocalSigningKey key, AgentId agentId, TimeSpan lifetime, TimeProvider timeProvider)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        var now = timeProvider.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = LocalSigningKey.Issuer,
            Audience = LocalSigningKey.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            Claims = new Dictionary<string, object> { [AccessTokens.AgentIdClaim] = agentId.Value },
            SigningCredentials = new SigningCredentials(key.SecurityKey, SecurityAlgorithms.HmacSha256),
        });
    }
}
