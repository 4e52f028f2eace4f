using YamlDotNet.Serialization;

namespace RemoteExecutor.Infra.Tests.Compose;

/// <summary>What a compose file of ours may say. Keys that are not named here are faults: somebody has to think about them first.</summary>
internal static class ComposeRules
{
    /// <summary>The only service that is trusted with the Docker engine.</summary>
    private const string Trusted = "functions";

    private const string Socket = "${HOST_DOCKER_SOCKET:-/var/run/docker.sock}:/var/run/docker.sock";

    private static readonly string[] ServiceKeys =
    [
        "build", "cap_drop", "command", "depends_on", "entrypoint", "environment", "image", "network_mode", "platform", "ports", "read_only",
        "restart", "security_opt", "volumes",
    ];

    public static Dictionary<object, object> Parse(string yaml) => new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(yaml);

    public static Dictionary<object, object> Services(Dictionary<object, object> file) => (Dictionary<object, object>)file["services"];

    public static IReadOnlyList<string> Faults(Dictionary<object, object> file) =>
    [
        .. file.Keys.Where(key => key is not ("name" or "services" or "volumes")).Select(key => $"{key}: nobody has looked at this section."),
        .. Services(file).SelectMany(service => Faults((string)service.Key, (Dictionary<object, object>)service.Value)),
    ];

    private static IEnumerable<string> Faults(string name, Dictionary<object, object> service) =>
    [
        .. service.Keys.Where(key => !ServiceKeys.Contains(key)).Select(key => $"{name}: nobody has looked at {key}."),
        .. List(service, "ports").Where(port => !IsLoopback(port)).Select(port => $"{name}: port {port} is not published on 127.0.0.1 alone."),
        .. List(service, "volumes").Where(volume => !IsAllowed(name, volume)).Select(volume => $"{name}: mounts {volume}."),
        .. service.TryGetValue("network_mode", out var mode) && mode is not "none" ? [$"{name}: network mode {mode}."] : Array.Empty<string>(),
        .. List(service, "security_opt") is ["no-new-privileges:true"] ? Array.Empty<string>() : [$"{name}: can gain privileges."],
        .. service.ContainsKey("build") || IsPinned(service) ? Array.Empty<string>() : [$"{name}: its image is not pinned to a version."],
    ];

    private static List<object> List(Dictionary<object, object> service, string key) => service.TryGetValue(key, out var value) ? (List<object>)value : [];

    /// <summary>Only the short form, with an address: without one, or with 0.0.0.0, it is published to the network.</summary>
    private static bool IsLoopback(object port) =>
        port is string text && text.Split(':') is ["127.0.0.1", var host, var container] && ushort.TryParse(host, out _) && ushort.TryParse(container, out _);

    /// <summary>Named volumes for all; of this machine's files, the socket for the host and nothing for anybody else.</summary>
    private static bool IsAllowed(string service, object volume) => volume is string text
        && ((service == Trusted && text == Socket) || (text.Split(':') is [var source, ['/', ..]] && source.Length > 0 && source.All(char.IsAsciiLetter)));

    private static bool IsPinned(Dictionary<object, object> service) =>
        service.TryGetValue("image", out var image) && ((string)image).Split(':') is [_, var tag] && tag.Any(char.IsAsciiDigit);
}
