using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using RemoteExecutor.Api;
using RemoteExecutor.Functions.Http;

namespace RemoteExecutor.Functions.Tests.Units;

/// <summary>The triggers are the contract's routes, no more and no less, and none asks for a platform key.</summary>
public sealed class ApiTriggerTests
{
    private static readonly List<(string Name, HttpTriggerAttribute Trigger)> Triggers =
        [.. from method in typeof(ApiTriggers).GetMethods()
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
            where trigger is not null
            select (function.Name, trigger)];

    [Fact]
    public void Triggers_AreTheRoutesOfTheContract()
    {
        var routes = ApiRoutes.All.Select(route => $"{route.Operation}: {Methods(route.Method)} {ApiRoutes.Base[1..]}{route.Pattern}");
        var triggers = Triggers.Where(one => one.Name != "fallback")
            .Select(one => $"{one.Name}: {string.Join(' ', one.Trigger.Methods!)} {one.Trigger.Route}");
        Assert.Equal(routes.Order(), triggers.Order());
    }

    [Fact]
    public void Triggers_AreAnonymousToThePlatform() =>
        Assert.All(Triggers, one => Assert.Equal(AuthorizationLevel.Anonymous, one.Trigger.AuthLevel));

    /// <summary>What GET answers, HEAD answers too.</summary>
    private static string Methods(string method) => method == "GET" ? "get head" : method.ToLowerInvariant();
}
