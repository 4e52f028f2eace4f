using System.Net;
using System.Net.Sockets;
using RemoteExecutor.Cli.Local;

namespace RemoteExecutor.Cli.Setup;

/// <param name="Fix">What to do when it is not good.</param>
internal sealed record Check(string Name, bool Good, string Found, string Fix);

internal sealed record DoctorReport(IReadOnlyList<Check> Checks, bool CanRun, string Verdict);

/// <summary>Looks at everything that sandboxes and the embedded host need. Leaves nothing changed.</summary>
internal sealed class Doctor(Surroundings here, string dataDirectory, int port)
{
    private const long WantedDiskBytes = 3L << 30;

    public async Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken)
    {
        var version = await SandboxImage.WantedVersionAsync(cancellationToken);
        IReadOnlyList<Check> docker = await DockerAsync(version, cancellationToken);
        IReadOnlyList<Check> native = Native(version);
        IReadOnlyList<Check> host = [Disk(), Data(), Port()];
        var runnable = (docker.All(check => check.Good), native.All(check => check.Good));
        var verdict = runnable switch
        {
            (true, true) => "Ready: docker and native.",
            (true, false) => "Ready: docker.",
            (false, true) => "Ready: native.",
            _ when docker[0].Good || Environment.IsPrivilegedProcess => "Not ready yet. ./rex setup does what is missing.",
            _ => $"Not ready. Type: {ProviderSetup.AsRoot("setup")}",
        };
        return new DoctorReport([Dotnet(), .. docker, .. native, .. host], runnable is not (false, false), verdict);
    }

    private static Check Dotnet() => new(".NET runtime", Environment.Version.Major >= 10, Environment.Version.ToString(), "install the .NET 10 SDK");

    private async Task<IReadOnlyList<Check>> DockerAsync(string version, CancellationToken cancellationToken)
    {
        var engine = DockerEngine.Address(here.Variable);
        var fault = await DockerEngine.FaultAsync(engine, cancellationToken);
        var image = fault is null ? await DockerEngine.ImageVersionAsync(engine, cancellationToken) : null;
        return
        [
            new("docker: engine", fault is null, fault ?? engine, "start the engine or set DOCKER_HOST; native needs none"),
            new("docker: image", image == version, image ?? "none", "./rex setup --provider docker"),
        ];
    }

    private IReadOnlyList<Check> Native(string version)
    {
        var runc = Processes.Find("runc", here.Variable);
        var folder = Folders.RootFilesystem(here.Variable);
        var found = SandboxImage.RootFilesystemVersion(folder);
        var cgroups = Cgroups();
        return
        [
            new("native: root", Environment.IsPrivilegedProcess, Environment.UserName, "run rex with sudo"),
            new("native: runc", runc is not null, runc ?? "none", DebianPackages.InstallCommand(["runc"])),
            new("native: cgroups", cgroups is not null, cgroups ?? "none mounted", "mount cgroup v2 at /sys/fs/cgroup"),
            new("native: root filesystem", found == version, found is null ? $"none in {folder}" : $"{found} in {folder}",
                "./rex setup --provider native"),
        ];
    }

    private static string? Cgroups() =>
        File.Exists("/sys/fs/cgroup/cgroup.controllers") ? "version 2"
        : Directory.Exists("/sys/fs/cgroup/memory") && Directory.Exists("/sys/fs/cgroup/pids") ? "version 1"
        : null;

    private Check Disk()
    {
        var free = new DriveInfo(NearestExisting(dataDirectory)).AvailableFreeSpace;
        return new Check("disk space", free >= WantedDiskBytes, $"{free >> 30} GB free", "free at least 3 GB");
    }

    private Check Data()
    {
        var folder = NearestExisting(dataDirectory);
        if (folder != dataDirectory) return new Check("data directory", CanWrite(folder), $"{dataDirectory} (not there yet)", $"make {folder} writable, or use --data");
        var open = File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite | UnixFileMode.OtherRead);
        return new Check("data directory", CanWrite(folder) && open == 0, dataDirectory, $"chmod 700 {dataDirectory}, owned by {Environment.UserName}");
    }

    private Check Port()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return new Check("port", true, $"{port} is free", "");
        }
        catch (SocketException exception)
        {
            return new Check("port", false, $"{port}: {exception.Message}", "stop what uses it, or take another --port");
        }
    }

    // A mode alone does not say it: there are root, ACLs and read-only mounts. The probe is gone when it is closed.
    private static bool CanWrite(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder, $".rex-probe-{Environment.ProcessId}"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string NearestExisting(string folder)
    {
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder) ?? "/";
        return folder;
    }
}
