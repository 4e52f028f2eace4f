using Microsoft.AspNetCore.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Api.Http;

/// <summary>The <c>Idempotency-Key</c> header.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <returns>Null when there is none.</returns>
    /// <exception cref="ProblemException">400: repeated, empty, too long, or not printable ASCII.</exception>
    public static string? Read(IHeaderDictionary headers)
    {
        var values = headers[Header];
        if (values.Count == 0) return null;
        if (values is [{ Length: > 0 and <= RequestLimits.IdempotencyKeyChars } key] && !key.AsSpan().ContainsAnyExceptInRange('!', '~')) return key;
        throw Refuse.Field(Header, $"One value of 1 to {RequestLimits.IdempotencyKeyChars} printable ASCII characters without spaces.");
    }
}
