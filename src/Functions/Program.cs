using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Functions;
using RemoteExecutor.SandboxProviders;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddRemoteExecutor();
using var app = builder.Build();
app.Services.ValidateSettings();
await app.Services.GetRequiredService<SandboxProviderSelector>().SelectAsync(CancellationToken.None);
await app.RunAsync();
