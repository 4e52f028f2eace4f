using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage;

/// <summary>
/// Continuation tokens: a position and a digest that binds it to its query. The digest has no secret. It need not: a token
/// only says where to go on, and whose rows are read is always decided by the query, which the caller's rights are checked on.
/// </summary>
internal static class PageToken
{
    private const int DigestBytes = 16;
    private const int MaxChars = 1024;

    /// <param name="query">The filters that the position belongs to.</param>
    public static string Write(string query, string position)
    {
        var text = Encoding.UTF8.GetBytes(position);
        return Base64Url.EncodeToString([.. Digest(query, text), .. text]);
    }

    /// <returns>The position; null for the first page.</returns>
    /// <exception cref="InvalidContinuationTokenException">Not a token of this query.</exception>
    public static string? Read(string query, string? token)
    {
        if (token is null) return null;
        if (token.Length > MaxChars || !Base64Url.IsValid(token)) throw new InvalidContinuationTokenException();
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length <= DigestBytes) throw new InvalidContinuationTokenException();
        var text = bytes.AsSpan(DigestBytes);
        if (!bytes.AsSpan(0, DigestBytes).SequenceEqual(Digest(query, text))) throw new InvalidContinuationTokenException();
        return Encoding.UTF8.GetString(text);
    }

    private static ReadOnlySpan<byte> Digest(string query, ReadOnlySpan<byte> position)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
        sha.AppendData(position);
        return sha.GetHashAndReset().AsSpan(0, DigestBytes);
    }
}
