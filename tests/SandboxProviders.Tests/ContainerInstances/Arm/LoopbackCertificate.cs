using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

/// <summary>A certificate for 127.0.0.1: clients of Azure send tokens over TLS only. Trusted by the transport below and by nobody else.</summary>
public sealed class LoopbackCertificate : IDisposable
{
    public X509Certificate2 Value { get; } = Make();

    public HttpPipelineTransport NewTransport()
    {
        var trusted = Value.Thumbprint;
        return new HttpClientTransport(new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Thumbprint == trusted,
        });
    }

    public void Dispose() => Value.Dispose();

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddDays(1));
    }
}

/// <summary>Whoever asks gets the token that the loopback endpoint takes.</summary>
public sealed class LoopbackCredential(string token = LoopbackArm.BearerToken) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(token, DateTimeOffset.UtcNow.AddHours(1));

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
}
