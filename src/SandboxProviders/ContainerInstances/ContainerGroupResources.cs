using System.Globalization;
using Azure.Core;
using Azure.ResourceManager;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>
/// The container groups of one resource group, over the pipeline of <see cref="ArmClient"/>. Bodies go as they are and answers are read
/// up to a limit, which the generated models of that library do not offer.
/// </summary>
internal sealed class ContainerGroupResources(ArmClient client, ResourceIdentifier resourceGroup) : ArmResource(client, resourceGroup)
{
    /// <summary>The first stable version with <c>identityAcls</c>, which keep the image's identity away from the code in the container.</summary>
    public const string ApiVersion = "2025-09-01";

    /// <summary>Name of the one container in each group.</summary>
    public const string ContainerName = "sandbox";

    private const int SmallAnswer = 1 << 20;

    public Task<ArmReply> GetAsync(string name, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Get, AddressOf(name), null, SmallAnswer, cancellationToken);

    public Task<ArmReply> PutAsync(string name, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Put, AddressOf(name), body, SmallAnswer, cancellationToken);

    public Task<ArmReply> DeleteAsync(string name, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Delete, AddressOf(name), null, SmallAnswer, cancellationToken);

    /// <param name="tail">How many lines from the end; null for all that there is.</param>
    public Task<ArmReply> LogAsync(string name, int? tail, int maxBytes, CancellationToken cancellationToken)
    {
        var lines = tail is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&tail={tail}");
        return SendAsync(RequestMethod.Get, AddressOf(name, $"/containers/{ContainerName}/logs", lines), null, maxBytes, cancellationToken);
    }

    /// <summary>One page of the groups; the first, or the one that <paramref name="next"/> leads to.</summary>
    public Task<ArmReply> ListAsync(Uri? next, int maxBytes, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Get, next ?? AddressOf(""), null, maxBytes, cancellationToken);

    /// <summary>True when the address is below our own resource group: no answer may send the host's token anywhere else.</summary>
    public bool IsOurs(Uri next) =>
        next.IsAbsoluteUri
        && next.GetLeftPart(UriPartial.Authority) == Endpoint.GetLeftPart(UriPartial.Authority)
        && next.AbsolutePath.StartsWith($"{Id}/providers/Microsoft.ContainerInstance/containerGroups", StringComparison.OrdinalIgnoreCase);

    private Uri AddressOf(string name, string below = "", string query = "")
    {
        var group = name.Length == 0 ? "" : "/" + name;
        return new Uri(Endpoint, $"{Id}/providers/Microsoft.ContainerInstance/containerGroups{group}{below}?api-version={ApiVersion}{query}");
    }

    private async Task<ArmReply> SendAsync(RequestMethod method, Uri address, ReadOnlyMemory<byte>? body, int maxBytes, CancellationToken cancellationToken)
    {
        using var message = Pipeline.CreateMessage();
        message.BufferResponse = false;
        message.Request.Method = method;
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        if (body is { } content)
        {
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
            message.Request.Content = RequestContent.Create(content);
        }

        await Pipeline.SendAsync(message, cancellationToken);
        return await ArmReply.ReadAsync(message.Response, maxBytes, cancellationToken);
    }
}
