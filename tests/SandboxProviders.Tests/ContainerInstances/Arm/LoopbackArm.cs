using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Docker.DotNet;
using Docker.DotNet.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

/// <summary>
/// Azure Resource Manager with Container Instances behind it, as far as the provider sees them, on 127.0.0.1. Groups are asynchronous and
/// eventually consistent as in Azure, and really run, on the Docker engine of the tests.
/// </summary>
public sealed class LoopbackArm : IAsyncDisposable
{
    public const string Subscription = "6f0c9f3a-5f5e-4b0e-9d53-0a1b2c3d4e5f";

    public const string ResourceGroup = "rex-sandboxes";

    public const string BearerToken = "token-of-the-loopback";

    private const string ApiVersion = "2025-09-01";

    private const int MaxBodyBytes = 4 << 20;

    private static readonly string Groups = $"/subscriptions/{Subscription}/resourceGroups/{ResourceGroup}/providers/Microsoft.ContainerInstance/containerGroups";

    private readonly ConcurrentDictionary<string, EmulatedGroup> _groups = new();
    private readonly DockerClient _docker = new DockerClientBuilder().WithEndpoint(new Uri(DockerEngine.Address)).Build();
    private readonly Lazy<Task<string>> _network;
    private readonly WebApplication _app;

    private LoopbackArm()
    {
        _network = new Lazy<Task<string>>(MakeNetworkAsync);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate.Value)));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public ArmMoods Moods { get; } = new();

    public ConcurrentQueue<ArmCall> Calls { get; } = new();

    public LoopbackCertificate Certificate { get; } = new();

    public Uri Endpoint => new(_app.Urls.Single());

    public DockerClient Docker => _docker;

    public static async Task<LoopbackArm> StartAsync(CancellationToken cancellationToken)
    {
        var arm = new LoopbackArm();
        await arm._app.StartAsync(cancellationToken);
        return arm;
    }

    /// <summary>Name of the container that a group runs in.</summary>
    public static string ContainerOf(string group) => "aci-" + group;

    /// <summary>Somebody stops the group's container.</summary>
    public Task StopAsync(string group, CancellationToken cancellationToken) =>
        _docker.Containers.StopContainerAsync(ContainerOf(group), new ContainerStopParameters { WaitBeforeKillSeconds = 5 }, cancellationToken);

    public IEnumerable<ArmCall> CallsOf(string method, string group) =>
        Calls.Where(call => call.Method == method && call.Path.StartsWith($"{Groups}/{group}?", StringComparison.OrdinalIgnoreCase));

    public IReadOnlyCollection<string> GroupNames => [.. _groups.Keys];

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var group in _groups.Values) await group.DisposeAsync();
        if (_network.IsValueCreated) await _docker.Networks.DeleteNetworkAsync(await _network.Value, CancellationToken.None);
        _docker.Dispose();
        Certificate.Dispose();
    }

    /// <summary>As the delegated subnet: there is a network, and nothing of it leads out. Only groups that start need it, and Docker.</summary>
    private async Task<string> MakeNetworkAsync()
    {
        var name = "aci-" + Guid.NewGuid().ToString("N");
        await _docker.Networks.CreateNetworkAsync(new NetworksCreateParameters { Name = name, Internal = true }, CancellationToken.None);
        return name;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var call = new ArmCall(context.Request.Method, context.Request.Path + context.Request.QueryString, await ReadAsync(context.Request));
        Calls.Enqueue(call);
        var rest = context.Request.Path.Value!.StartsWith(Groups, StringComparison.OrdinalIgnoreCase) ? context.Request.Path.Value[Groups.Length..].Trim('/') : null;
        var kind = rest is null ? "other" : rest.Length == 0 ? "list" : rest.EndsWith("/logs", StringComparison.Ordinal) ? "logs" : "group";
        var planned = Moods.Take(call.Method, kind);
        var answer = planned is null or { CarryOut: true } ? await CarryOutAsync(context, call, kind, rest ?? "") : planned;
        await (planned ?? answer).WriteAsync(context);
    }

    private async Task<ArmAnswer> CarryOutAsync(HttpContext context, ArmCall call, string kind, string rest)
    {
        if (context.Request.Headers.Authorization != "Bearer " + BearerToken) return ArmAnswer.Error(401, "InvalidAuthenticationToken", "The access token is invalid.");
        if (context.Request.Query["api-version"] != ApiVersion) return ArmAnswer.Error(400, "InvalidApiVersionParameter", "The api-version is invalid.");
        var token = context.RequestAborted;
        var name = rest.Split('/')[0];
        return (call.Method, kind) switch
        {
            ("GET", "other") => Operation(context.Request.Path.Value!),
            ("GET", "list") => await ListAsync(context.Request.Query["$skiptoken"], token),
            ("PUT", "group") => Put(name, call.Body),
            _ => _groups.TryGetValue(name, out var group) && group is { IsVisible: true, IsGone: false }
                ? await CarryOutAsync(context.Request, group, kind, token)
                : Unknown(name),
        };
    }

    private async Task<ArmAnswer> CarryOutAsync(HttpRequest request, EmulatedGroup group, string kind, CancellationToken cancellationToken) => (request.Method, kind) switch
    {
        ("GET", "group") => ArmAnswer.Ok(await group.DescribeAsync($"{Groups}/{group.Name}", cancellationToken)),
        ("DELETE", "group") => Delete(group),
        ("GET", "logs") => ArmAnswer.Ok(new JsonObject { ["content"] = await group.Container.LogAsync(TailOf(request), cancellationToken) }),
        _ => ArmAnswer.Error(405, "MethodNotAllowed", "There is no such operation."),
    };

    private ArmAnswer Put(string name, string text)
    {
        if (text.Length > MaxBodyBytes) return new ArmAnswer(413);
        var body = (JsonObject)JsonNode.Parse(text)!;
        if (GroupRules.Fault(name, body, Moods) is { } fault) return fault;
        if (_groups.TryGetValue(name, out var existing) && existing.IsGone) _groups.TryRemove(name, out _);
        var group = new EmulatedGroup(name, new GroupContainer(_docker, () => _network.Value, name), Moods);
        var taken = _groups.GetOrAdd(name, group);
        if (taken == group) group.Make(body);
        else if (taken.IsTransitioning) return ArmAnswer.Error(409, "ContainerGroupTransitioning", "The container group is still transitioning, please retry later.");
        else taken.Remake();
        return Accepted(taken == group ? 201 : 200, name, new JsonObject { ["name"] = name, ["properties"] = new JsonObject { ["provisioningState"] = "Pending" } });
    }

    private ArmAnswer Delete(EmulatedGroup group)
    {
        if (group.IsTransitioning) return ArmAnswer.Error(409, "ContainerGroupTransitioning", "The container group is still transitioning, please retry later.");
        group.Delete();
        return Accepted(202, group.Name, null);
    }

    private ArmAnswer Accepted(int status, string name, JsonNode? body) => new(status, body?.ToJsonString() ?? "")
    {
        Headers =
        {
            ["Azure-AsyncOperation"] = $"{Endpoint}subscriptions/{Subscription}/providers/Microsoft.ContainerInstance/locations/westeurope/operations/{name}?api-version={ApiVersion}",
            ["Retry-After"] = "1",
        },
    };

    private ArmAnswer Operation(string path) =>
        _groups.TryGetValue(path.Split('/')[^1], out var group) ? ArmAnswer.Ok(new JsonObject { ["status"] = group.OperationStatus }) : Unknown(path);

    private async Task<ArmAnswer> ListAsync(string? skip, CancellationToken cancellationToken)
    {
        var first = skip is null ? 0 : int.Parse(skip, CultureInfo.InvariantCulture);
        var known = _groups.Values.Where(group => group is { IsVisible: true, IsGone: false }).OrderBy(group => group.AcceptedAt).ToArray();
        var page = new JsonArray();
        foreach (var group in known.Skip(first).Take(Moods.PageSize)) page.Add(await group.DescribeAsync($"{Groups}/{group.Name}", cancellationToken));
        var list = new JsonObject { ["value"] = page };
        var next = first + Moods.PageSize;
        if (next < known.Length) list["nextLink"] = $"{Endpoint}{Groups[1..]}?api-version={ApiVersion}&$skiptoken={next}";
        return ArmAnswer.Ok(list);
    }

    private static int? TailOf(HttpRequest request) =>
        int.TryParse(request.Query["tail"], NumberStyles.None, CultureInfo.InvariantCulture, out var tail) ? tail : null;

    private static ArmAnswer Unknown(string name) => ArmAnswer.Error(404, "ResourceNotFound", $"The Resource '{name}' was not found.");

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync();
    }
}
