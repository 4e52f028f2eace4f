using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace RemoteExecutor.Api.Auth;

/// <summary>Takes the token out of the <c>Authorization</c> header.</summary>
internal static class BearerHeader
{
    private const string Scheme = "Bearer ";

    private static readonly SearchValues<char> TokenChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~+/=");

    public static bool TryRead(IHeaderDictionary headers, [NotNullWhen(true)] out string? token, out string reason)
    {
        token = null;
        var header = headers.Authorization;
        reason = header.Count switch
        {
            0 => "This needs an Authorization header with a bearer token.",
            1 => "The Authorization header must hold 'Bearer' and one token.",
            _ => "There is more than one Authorization header.",
        };
        if (header is not [{ } value] || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return false;
        var rest = value.AsSpan(Scheme.Length).Trim(' ');
        if (rest.IsEmpty || rest.ContainsAnyExcept(TokenChars)) return false;
        token = rest.ToString();
        return true;
    }
}
