using System.Formats.Tar;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

/// <summary>The container of a group, on the Docker engine of the tests, as the body of the request describes it.</summary>
internal sealed class GroupContainer(DockerClient docker, Func<Task<string>> network, string groupName)
{
    /// <summary>emptyDir has no size in Azure but the node's disk. In memory here, so that nothing else on the machine changes its figures.</summary>
    private const string ScratchOptions = "size=4g,mode=1777";

    private const int RunningLogBytes = 4 << 20;

    private const int StoppedLogBytes = 16 << 10;

    private const int StoppedLogLines = 1000;

    public string Name => "aci-" + groupName;

    private string RequestVolume => Name + "-request";

    private string ScratchVolume => Name + "-scratch";

    public async Task StartAsync(JsonNode container, JsonObject secret, CancellationToken cancellationToken)
    {
        await docker.Volumes.CreateAsync(new VolumesCreateParameters { Name = RequestVolume }, cancellationToken);
        await docker.Volumes.CreateAsync(
            new VolumesCreateParameters
            {
                Name = ScratchVolume,
                Driver = "local",
                DriverOpts = new Dictionary<string, string> { ["type"] = "tmpfs", ["device"] = "tmpfs", ["o"] = ScratchOptions },
            },
            cancellationToken);
        await FillAsync(container, secret, cancellationToken);
        var created = await docker.Containers.CreateContainerAsync(Describe(container, await network()), cancellationToken);
        await docker.Containers.StartContainerAsync(created.ID, null, cancellationToken);
    }

    public Task RestartAsync(CancellationToken cancellationToken) =>
        docker.Containers.RestartContainerAsync(Name, new ContainerRestartParameters { WaitBeforeKillSeconds = 1 }, cancellationToken);

    public async Task<State?> InspectAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await docker.Containers.InspectContainerAsync(Name, cancellationToken)).State;
        }
        catch (DockerContainerNotFoundException)
        {
            return null;
        }
    }

    /// <summary>4 MB of a running container, 16 KB or 1,000 lines of one that has ended, as Azure keeps them.</summary>
    public async Task<string> LogAsync(int? tail, CancellationToken cancellationToken)
    {
        if (await InspectAsync(cancellationToken) is not { } state) return "";
        var parameters = new ContainerLogsParameters { ShowStdout = true, ShowStderr = true };
        using var stream = await docker.Containers.GetContainerLogsAsync(Name, parameters, cancellationToken);
        using var all = new MemoryStream();
        await stream.CopyOutputToAsync(Stream.Null, all, all, cancellationToken);
        var text = Encoding.UTF8.GetString(all.GetBuffer(), 0, (int)all.Length);
        if (!state.Running) text = LastLines(text, StoppedLogLines);
        if (tail is { } lines) text = LastLines(text, lines);
        var most = state.Running ? RunningLogBytes : StoppedLogBytes;
        return text.Length > most ? text[^most..] : text;
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await docker.Containers.RemoveContainerAsync(Name, new ContainerRemoveParameters { Force = true }, cancellationToken);
        }
        catch (DockerContainerNotFoundException)
        {
            // It never came so far.
        }

        var volumes = await docker.Volumes.ListAsync(cancellationToken);
        foreach (var volume in (volumes.Volumes ?? []).Where(volume => volume.Name == RequestVolume || volume.Name == ScratchVolume))
            await docker.Volumes.RemoveAsync(volume.Name, force: true, cancellationToken);
    }

    /// <summary>A volume can be written to from outside through any container that mounts it, running or not.</summary>
    private async Task FillAsync(JsonNode container, JsonObject secret, CancellationToken cancellationToken)
    {
        var filler = await docker.Containers.CreateContainerAsync(
            new CreateContainerParameters { Image = ImageOf(container), HostConfig = new HostConfig { Mounts = [VolumeAt(RequestVolume, "/fill", isReadOnly: false)] } },
            cancellationToken);
        try
        {
            using var archive = new MemoryStream();
            await using (var tar = new TarWriter(archive, leaveOpen: true))
            {
                foreach (var (name, value) in secret)
                {
                    using var content = new MemoryStream(Convert.FromBase64String(value!.GetValue<string>()));
                    await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = (UnixFileMode)0b110_100_100 }, cancellationToken);
                }
            }

            archive.Position = 0;
            await docker.Containers.ExtractArchiveToContainerAsync(filler.ID, new CopyToContainerParameters { Path = "/fill" }, archive, cancellationToken);
        }
        finally
        {
            await docker.Containers.RemoveContainerAsync(filler.ID, new ContainerRemoveParameters { Force = true }, cancellationToken);
        }
    }

    private CreateContainerParameters Describe(JsonNode container, string networkName)
    {
        var limits = container["resources"]!["limits"]!;
        var security = container["securityContext"];
        var mounts = container["volumeMounts"]!.AsArray().Select(mount => VolumeAt(
            Name + "-" + mount!["name"]!.GetValue<string>(), mount["mountPath"]!.GetValue<string>(), mount["readOnly"]!.GetValue<bool>()));
        var memory = (long)(limits["memoryInGB"]!.GetValue<decimal>() * (1 << 30));
        return new CreateContainerParameters
        {
            Name = Name,
            Image = ImageOf(container),
            Entrypoint = [.. container["command"]!.AsArray().Select(word => word!.GetValue<string>())],
            User = security is null ? "10001:10001" : string.Create(CultureInfo.InvariantCulture, $"{security["runAsUser"]!.GetValue<int>()}:{security["runAsGroup"]!.GetValue<int>()}"),
            // As Azure sets them where a group has an identity.
            Env = ["IDENTITY_ENDPOINT=http://169.254.128.1:2377/metadata/identity/oauth2/token", "IDENTITY_HEADER=secret-of-the-platform"],
            HostConfig = new HostConfig
            {
                Memory = memory,
                MemorySwap = memory,
                NanoCPUs = (long)(limits["cpu"]!.GetValue<decimal>() * 1_000_000_000),
                Mounts = [.. mounts],
                NetworkMode = networkName,
                // In Azure a group has a kernel, and so a tree of control groups, of its own.
                CgroupnsMode = "private",
                CapDrop = [.. security?["capabilities"]?["drop"]?.AsArray().Select(name => name!.GetValue<string>()) ?? []],
                SecurityOpt = [.. SecurityOptions(security)],
            },
        };
    }

    private static IEnumerable<string> SecurityOptions(JsonNode? security)
    {
        if (security is null) yield break;
        if (!security["allowPrivilegeEscalation"]!.GetValue<bool>()) yield return "no-new-privileges:true";
        yield return "seccomp=" + Encoding.UTF8.GetString(Convert.FromBase64String(security["seccompProfile"]!.GetValue<string>()));
    }

    private static Mount VolumeAt(string volume, string path, bool isReadOnly) => new() { Type = "volume", Source = volume, Target = path, ReadOnly = isReadOnly };

    /// <summary>An image that no registry holds is known to the engine by its id, which is a digest as well.</summary>
    private static string ImageOf(JsonNode container) => container["image"]!.GetValue<string>().Split('@')[1];

    private static string LastLines(string text, int lines) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(lines).Select(line => line + "\n"));
}
