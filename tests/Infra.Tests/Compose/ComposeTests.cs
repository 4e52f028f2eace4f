using Azure.Data.Tables;
using Azure.Storage.Blobs;
using RemoteExecutor.Infra.Tests.Settings;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.Infra.Tests.Compose;

/// <summary><c>docker compose up</c> opens nothing to the network and hands the Docker socket to the host alone.</summary>
public sealed class ComposeTests
{
    private static readonly string Yaml = File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml"));

    private static readonly Dictionary<string, Action<Dictionary<object, object>>> Mutations = new()
    {
        ["a port on all addresses"] = services => Ports(services, "azurite")[0] = "10000:10000",
        ["a port on 0.0.0.0"] = services => Ports(services, "azurite")[0] = "0.0.0.0:10000:10000",
        ["a port in the long form"] = services => Ports(services, "azurite")[0] = new Dictionary<object, object> { ["target"] = "10000" },
        ["the network of the machine"] = services => Of(services, "azurite")["network_mode"] = "host",
        ["the socket in the emulator"] = services => Volumes(services, "azurite").Add("/var/run/docker.sock:/var/run/docker.sock"),
        ["the socket through a variable"] = services => Volumes(services, "azurite").Add("${HOST_DOCKER_SOCKET:-/var/run/docker.sock}:/var/run/docker.sock"),
        ["a folder of the machine in the host"] = services => Volumes(services, "functions").Add("/etc:/etc"),
        ["a folder of the project in the host"] = services => Volumes(services, "functions").Add("./src:/src"),
        ["a volume in the long form"] = services => Volumes(services, "functions").Add(new Dictionary<object, object> { ["type"] = "bind" }),
        ["privileged"] = services => Of(services, "functions")["privileged"] = "true",
        ["a capability"] = services => Of(services, "functions")["cap_add"] = new List<object> { "SYS_ADMIN" },
        ["the processes of the machine"] = services => Of(services, "functions")["pid"] = "host",
        ["no security options"] = services => Of(services, "functions").Remove("security_opt"),
        ["no system call filter"] = services => ((List<object>)Of(services, "functions")["security_opt"]).Add("seccomp=unconfined"),
        ["an image without a version"] = services => Of(services, "azurite")["image"] = "mcr.microsoft.com/azure-storage/azurite:latest",
        ["a key that is merged in"] = services => Of(services, "azurite")["<<"] = "x",
        ["one more service"] = services => services["shell"] = new Dictionary<object, object> { ["image"] = "debian:13", ["ports"] = new List<object> { "22:22" } },
    };

    public static TheoryData<string> MutationNames => [.. Mutations.Keys];

    [Fact]
    public void ComposeFile_Services_KeepTheRules() => Assert.Empty(ComposeRules.Faults(ComposeRules.Parse(Yaml)));

    [Theory]
    [MemberData(nameof(MutationNames))]
    public void ComposeFile_Mutated_BreaksTheRules(string mutation)
    {
        var file = ComposeRules.Parse(Yaml);
        Mutations[mutation](ComposeRules.Services(file));
        Assert.NotEmpty(ComposeRules.Faults(file));
    }

    [Fact]
    public void Host_Settings_AreKnownAndAccepted()
    {
        var settings = HostSettings();
        Assert.Empty(OptionProperties.Unknown(settings.Keys));
        Assert.Empty(OptionProperties.Faults(settings));
        Assert.StartsWith("/keys/", settings["RemoteExecutor__Auth__KeyDirectory"], StringComparison.Ordinal);
        Assert.Contains("keys:/keys", Volumes(ComposeRules.Services(ComposeRules.Parse(Yaml)), "functions"));
    }

    /// <summary>The development storage of another container: without the well-known key, which scanners take for a secret.</summary>
    [Fact]
    public void Host_StorageConnections_LeadToTheEmulator()
    {
        var settings = HostSettings();
        foreach (var connection in new[] { settings["AzureWebJobsStorage"], settings["RemoteExecutor__Storage__ConnectionString"] })
        {
            Assert.Equal("http://azurite:10000/devstoreaccount1", new BlobServiceClient(connection).Uri.ToString().TrimEnd('/'));
            Assert.Equal("http://azurite:10002/devstoreaccount1", new TableServiceClient(connection).Uri.ToString().TrimEnd('/'));
        }
    }

    [Fact]
    public void Host_SandboxImage_IsTheOneThatIsBuilt() =>
        Assert.Equal(Of(ComposeRules.Services(ComposeRules.Parse(Yaml)), "sandbox-image")["image"], HostSettings()["RemoteExecutor__Docker__Image"]);

    [Fact]
    public void Dockerfile_WhatItCopies_IsThereAndNotIgnored()
    {
        var folder = Path.Combine(Repository.Root, "src", "Functions");
        var sources = File.ReadLines(Path.Combine(folder, "Dockerfile"))
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1]).ToList();
        var sent = File.ReadLines(Path.Combine(folder, "Dockerfile.dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]);
        Assert.NotEmpty(sources);
        Assert.Equal(sources.Order(), sent.Order());
        Assert.All(sources, source => Assert.True(Path.Exists(Path.Combine(Repository.Root, source)), source));
    }

    private static Dictionary<string, string> HostSettings() =>
        ((Dictionary<object, object>)Of(ComposeRules.Services(ComposeRules.Parse(Yaml)), "functions")["environment"])
            .ToDictionary(setting => (string)setting.Key, setting => (string)setting.Value);

    private static Dictionary<object, object> Of(Dictionary<object, object> services, string name) => (Dictionary<object, object>)services[name];

    private static List<object> Ports(Dictionary<object, object> services, string name) => (List<object>)Of(services, name)["ports"];

    private static List<object> Volumes(Dictionary<object, object> services, string name) => (List<object>)Of(services, name)["volumes"];
}
