namespace RemoteExecutor.Api.Contract;

/// <summary>A host under test, wherever it runs. The contract knows it only by its URL and by who can sign tokens for it.</summary>
public interface IApiHost
{
    Uri BaseUrl { get; }

    /// <summary>A good token for an agent.</summary>
    string TokenFor(string agentId);

    /// <summary>Signs any header and payload with the key that the host trusts, so that only their content can be at fault.</summary>
    string SignToken(string headerJson, string payloadJson);

    /// <summary>Code of a Lead to which the guard objects only for want of approval; null where the host knows no such thing.</summary>
    string? CodeNeedingApproval { get; }

    /// <summary>Called before each test; for hosts that start with the first one.</summary>
    ValueTask RequireAsync() => ValueTask.CompletedTask;

    /// <summary>
    /// True where a proxy that is not ours reads the connection first. What it refuses by itself (broken framing, header bytes outside ASCII,
    /// an answer before the body is sent) it refuses in its own words, perhaps as a 5xx; nothing of it may be accepted.
    /// </summary>
    bool BehindProxy => false;
}
