using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RemoteExecutor.SandboxProviders.Tests.Escapes;

/// <summary>What a program could do to this machine if its sandbox did not hold, looked at from outside.</summary>
internal sealed class HostWatch : IDisposable
{
    private const string Variable = "REX_TEST_HOST_SECRET";

    /// <summary>Folders that escapes write to, on the machine and in the root filesystem that all sandboxes share.</summary>
    private static readonly string[] Usual = ["/etc", "/var/tmp", "/tmp", "/root", "/home", "/usr/local", "/usr/lib/python3.13", "/opt/remote-executor", "/data"];

    private readonly string[] _folders;
    private readonly string? _sharedRoot;
    private readonly string _secretFile = Path.Combine("/var/tmp", "rex-host-" + Guid.NewGuid().ToString("N"));
    private readonly TcpListener _listener = new(IPAddress.Any, 0);
    private readonly Dictionary<string, DateTime> _before;

    /// <param name="sharedRoot">Root filesystem that sandboxes share; null when each has its own.</param>
    /// <param name="folders">Which folders; null for those that escapes write to.</param>
    public HostWatch(string? sharedRoot, string[]? folders = null)
    {
        _folders = folders ?? Usual;
        _sharedRoot = sharedRoot;
        File.WriteAllText(_secretFile, Secret);
        Environment.SetEnvironmentVariable(Variable, Secret);
        _listener.Start();
        _before = State();
    }

    /// <summary>Known to the machine: in a file, and in the environment of the process that makes sandboxes.</summary>
    public string Secret { get; } = "host-secret-" + Guid.NewGuid().ToString("N");

    /// <summary>Input for programs, so that one that looks for a way out is told where to look.</summary>
    public string Hints => string.Create(CultureInfo.InvariantCulture, $$"""{"file": "{{_secretFile}}", "variable": "{{Variable}}", "port": {{((IPEndPoint)_listener.LocalEndpoint).Port}}}""");

    /// <summary>What has changed; empty when every sandbox held.</summary>
    public IReadOnlyList<string> Changes()
    {
        var changes = new List<string>();
        if (_listener.Pending()) changes.Add("a connection from a sandbox");
        if (!File.Exists(_secretFile) || File.ReadAllText(_secretFile) != Secret) changes.Add("the host's file was changed");
        var now = State();
        changes.AddRange(now.Where(entry => !_before.TryGetValue(entry.Key, out var then) || then != entry.Value).Select(entry => "changed: " + entry.Key));
        changes.AddRange(_before.Keys.Where(path => !now.ContainsKey(path)).Select(path => "gone: " + path));
        return changes;
    }

    public void Dispose()
    {
        _listener.Dispose();
        Environment.SetEnvironmentVariable(Variable, null);
        File.Delete(_secretFile);
    }

    /// <summary>Of the machine only what escapes name: others work on it too. Of the shared root everything in these folders.</summary>
    private Dictionary<string, DateTime> State()
    {
        var own = _folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*escap*"));
        var shared = _sharedRoot is null ? [] : _folders.Select(folder => _sharedRoot + folder).Where(Directory.Exists).SelectMany(Directory.EnumerateFileSystemEntries);
        return own.Concat(shared).ToDictionary(path => path, File.GetLastWriteTimeUtc);
    }
}
