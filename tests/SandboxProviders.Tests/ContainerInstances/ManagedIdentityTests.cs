using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RemoteExecutor.SandboxProviders.ContainerInstances;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

/// <summary>The real credential against an identity endpoint such as function apps have.</summary>
[Collection(nameof(OneAtATime))]
public sealed class ManagedIdentityTests
{
    [Fact]
    public async Task Credential_ManagedIdentityWithClientId_AsksForThatIdentitysTokenOfResourceManager()
    {
        var token = TestContext.Current.CancellationToken;
        var clientId = Guid.NewGuid().ToString("D");
        var asked = "";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var endpoint = builder.Build();
        endpoint.Run(async context =>
        {
            asked = $"{context.Request.Headers["X-IDENTITY-HEADER"]} {context.Request.Query["client_id"]} {context.Request.Query["resource"]}";
            var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
            var answer = new JsonObject { ["access_token"] = "its-token", ["expires_on"] = $"{expires}", ["resource"] = "x", ["token_type"] = "Bearer", ["client_id"] = clientId };
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.ToJsonString());
        });
        await endpoint.StartAsync(token);

        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", endpoint.Urls.Single() + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "its-header");
        try
        {
            var credential = ArmAccess.Of(new ContainerInstancesOptions { ManagedIdentityClientId = clientId }).Credential;
            var given = await credential.GetTokenAsync(new TokenRequestContext(["https://management.azure.com//.default"]), token);
            Assert.Equal("its-token", given.Token);
            Assert.Equal($"its-header {clientId} https://management.azure.com/", asked);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }
}
