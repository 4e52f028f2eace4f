using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RemoteExecutor.Api.Auth;
using RemoteExecutor.Api.Executions;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.OpenApi;
using RemoteExecutor.Api.Operations;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Api;

/// <summary>
/// What a host needs of the API. The host adds engine, provider, stores, guard and disclosure filter, and for tokens of this machine
/// <see cref="AddLocalSigningKey"/>.
/// </summary>
public static class ApiServices
{
    public static IServiceCollection AddRemoteExecutorApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IExecutionIdSource, ExecutionIds>();
        services.AddAuth();
        services.AddSingleton(new BodyBudget(BodyBudget.DefaultBytes));
        services.AddSingleton<DependencyHealth>();
        services.AddSingleton<OwnedExecutions>();
        services.AddSingleton<Acceptance>();
        services.AddSingleton<Replays>();
        services.AddSingleton<ApprovalAnswers>();
        services.AddSingleton<OpenApiDocument>();
        foreach (var handler in ApiRoutes.All.Select(route => route.Handler).Distinct()) services.AddSingleton(handler);
        services.AddSingleton(provider => new RemoteExecutorApi(
            provider, provider.GetRequiredService<AccessTokens>(), provider.GetRequiredService<ILogger<RemoteExecutorApi>>()));
        return services;
    }

    /// <summary>Accepts tokens signed with this machine's own key (see <see cref="DevelopmentToken"/>), where no authority is configured.</summary>
    public static IServiceCollection AddLocalSigningKey(this IServiceCollection services, string dataDirectory)
    {
        var directory = dataDirectory is "~" or ['~', '/', ..] ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + dataDirectory[1..] : dataDirectory;
        services.AddSingleton(new OwnFolder(directory));
        return services.AddSingleton(LocalSigningKey.LoadOrCreate(directory));
    }

    /// <summary>Serves the contract; every other path, unless mapped elsewhere, is answered with a 404 problem.</summary>
    public static IEndpointConventionBuilder MapRemoteExecutorApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.ServiceProvider.GetRequiredService<RemoteExecutorApi>();
        RequestDelegate serve = api.InvokeAsync;
        endpoints.Map("/{**path}", serve).WithOrder(int.MaxValue);
        return endpoints.Map(ApiRoutes.Base + "/{**path}", serve);
    }

    private static void AddAuth(this IServiceCollection services)
    {
        services.AddSettings<AuthOptions>(AuthOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuthOptions>>(
            provider => new AuthOptionsValidator(provider.GetService<LocalSigningKey>()));
        services.AddSingleton<ITokenTrust>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<AuthOptions>>().Value;
            return options.Authority is null
                ? new LocalTrust(provider.GetRequiredService<LocalSigningKey>())
                : new AuthorityTrust(options);
        });
        services.AddSingleton<AccessTokens>();
    }
}
