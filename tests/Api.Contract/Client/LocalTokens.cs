using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RemoteExecutor.Api.Contract;

/// <summary>Signs tokens by hand with the local key of a host's data directory: independent of the code under test.</summary>
public sealed class LocalTokens(byte[] key)
{
    public const string GoodHeader = """{"alg":"HS256","typ":"JWT"}""";

    public static LocalTokens FromDataDirectory(string dataDirectory) => new(File.ReadAllBytes(Path.Combine(dataDirectory, "signing.key")));

    public string TokenFor(string agentId) => SignToken(GoodHeader, Payload(agentId));

    public string SignToken(string headerJson, string payloadJson)
    {
        var text = $"{Encode(Encoding.UTF8.GetBytes(headerJson))}.{Encode(Encoding.UTF8.GetBytes(payloadJson))}";
        return $"{text}.{Encode(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text)))}";
    }

    /// <summary>The payload of a good token; each part can be replaced by other JSON, or left out (empty).</summary>
    public static string Payload(
        string agentId = "20001", string? agentClaim = null, string? issuer = null, string? audience = null, string? expires = null,
        string? notBefore = null)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        (string Name, string Json)[] claims =
        [
            ("agent_id", agentClaim ?? $"\"{agentId}\""), ("iss", issuer ?? "\"remote-executor:local\""),
            ("aud", audience ?? "\"remote-executor\""), ("exp", expires ?? $"{now + 3600}"), ("nbf", notBefore ?? $"{now - 5}"),
        ];
        return "{" + string.Join(',', claims.Where(claim => claim.Json.Length > 0).Select(claim => $"\"{claim.Name}\":{claim.Json}")) + "}";
    }

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
