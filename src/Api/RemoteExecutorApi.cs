using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Api.Auth;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api;

/// <summary>
/// The whole HTTP contract behind one method: routing, authentication, authorisation, handling, errors. It needs no middleware, so a
/// minimal API and a Functions trigger serve the same.
/// </summary>
public sealed class RemoteExecutorApi
{
    private readonly IServiceProvider services;
    private readonly AccessTokens tokens;
    private readonly ILogger<RemoteExecutorApi> logger;

    internal RemoteExecutorApi(IServiceProvider services, AccessTokens tokens, ILogger<RemoteExecutorApi> logger) =>
        (this.services, this.tokens, this.logger) = (services, tokens, logger);

    /// <summary>Answers a request at any path.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await (await AnswerAsync(context)).ExecuteAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
            context.Abort();
        }
    }

    /// <summary>Like <see cref="InvokeAsync"/>, for hosts that write the answer themselves.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        try
        {
            var (route, id) = RouteOf(context.Request);
            var call = new ApiCall(context, route, route.Access.Anonymous ? null : await AuthenticateAsync(context), id);
            Authorise(call);
            return await ((IApiHandler)services.GetRequiredService(route.Handler)).HandleAsync(call);
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested)
        {
            return ResultOf(fault, context);
        }
    }

    private static (ApiRoute Route, string Id) RouteOf(HttpRequest request)
    {
        var path = (request.PathBase + request.Path).Value ?? "";
        if (!path.StartsWith(ApiRoutes.Base + "/", StringComparison.Ordinal)) throw Refuse.UnknownPath();
        var below = path.AsSpan(ApiRoutes.Base.Length);
        // What GET answers, HEAD answers too, without a body.
        var method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method;
        var allowed = new List<string>();
        foreach (var route in ApiRoutes.All)
        {
            if (!route.Matches(below, out var id)) continue;
            if (route.Method == method) return (route, id);
            allowed.Add(route.Method);
        }

        throw allowed.Count == 0 ? Refuse.UnknownPath() : Refuse.Method(string.Join(", ", allowed));
    }

    private async Task<AgentId> AuthenticateAsync(HttpContext context)
    {
        if (!BearerHeader.TryRead(context.Request.Headers, out var token, out var reason))
            throw Refuse.Unauthenticated(reason, hadToken: context.Request.Headers.Authorization.Count > 0);
        var (agent, refusal) = await tokens.ReadAsync(token, context.RequestAborted);
        return agent ?? throw Refuse.Unauthenticated(refusal, hadToken: true);
    }

    private static void Authorise(ApiCall call)
    {
        if (call.Route.Access.Right is not { } right) return;
        if (Rights.Of(call.Agent.Tier, right) is Grant.None or Grant.WithApproval)
            throw Refuse.Tier(call.Agent.Tier, Rights.LowestTierWith(right));
    }

    private ApiResult ResultOf(Exception fault, HttpContext context)
    {
        var problem = fault switch
        {
            ProblemException known => known,
            StorageUnavailableException storage => Refuse.Unavailable("storage", storage.Message),
            OperationCanceledException => Refuse.Unavailable("storage", "The stores did not answer in time."),
            AuthorityUnavailableException => Refuse.Unavailable("authority", fault.Message),
            BadHttpRequestException { StatusCode: 413 } => Refuse.BodyTooLarge(Core.Contracts.RequestLimits.BodyBytes),
            BadHttpRequestException { StatusCode: 408 } => Refuse.TooSlow(),
            BadHttpRequestException => Refuse.Field(Core.Contracts.Reading.FieldErrors.Body, "The body could not be read."),
            _ => null,
        };
        var traceId = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        if (problem is null)
        {
            // The type says where to look; messages of unexpected exceptions may quote what was submitted.
            logger.Unexpected(traceId, fault.GetType().Name, fault.StackTrace ?? "");
            problem = new(Refuse.New(500, "internal", "Internal error", "The executor failed. Operators find the cause by trace_id."));
        }
        else if (problem.Problem.Status >= 500)
        {
            logger.Unavailable(traceId, problem.Problem.Status, problem.Problem.Type);
        }

        var path = context.Request.Path.ToUriComponent();
        var result = ApiResult.Of(problem.Problem with { Instance = path[..Math.Min(path.Length, 200)], TraceId = traceId });
        foreach (var (name, value) in problem.Headers) result.With(name, value);
        return result;
    }
}
