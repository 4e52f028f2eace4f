using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RemoteExecutor.GuardBench.Timing;

/// <summary>A CPython that times <c>ast.parse</c>: the one of the sandbox's root filesystem, or else the machine's own.</summary>
internal sealed class CPython : IDisposable
{
    private readonly Process process;

    private CPython(string? root)
    {
        Library = root is null ? null : Path.Combine(root, "usr/lib");
        using var stream = typeof(CPython).Assembly.GetManifestResourceStream("parse_times.py")!;
        using var reader = new StreamReader(stream);
        string[] command = root is null ? ["python3", "-I", "-c", reader.ReadToEnd()] : ["chroot", root, "/usr/bin/python3.13", "-I", "-c", reader.ReadToEnd()];
        if (root is not null && !Environment.IsPrivilegedProcess) command = ["unshare", "--map-root-user", .. command];
        process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Version = $"CPython {ReadLine()}, {(root is null ? "of the machine: no root filesystem of the sandbox was found" : "of the sandbox")}";
    }

    public string Version { get; }

    /// <summary>Folder of the library; null when it is not known.</summary>
    public string? Library { get; }

    public static CPython Start(string? rootfs)
    {
        if (rootfs is not null && !HasPython(rootfs)) throw new FileNotFoundException($"No usr/bin/python3.13 in {rootfs}.");
        return new CPython(rootfs ?? Candidates().FirstOrDefault(HasPython));
    }

    /// <summary>Null when it refuses the source.</summary>
    public TimeSpan? Parse(ReadOnlySpan<byte> source)
    {
        var input = process.StandardInput.BaseStream;
        input.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{source.Length}\n")));
        input.Write(source);
        input.Flush();
        var nanoseconds = long.Parse(ReadLine(), CultureInfo.InvariantCulture);
        return nanoseconds < 0 ? null : TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(5))) process.Kill();
        process.Dispose();
    }

    private string ReadLine() => process.StandardOutput.ReadLine() ?? throw new EndOfStreamException("CPython has ended.");

    private static bool HasPython(string root) => File.Exists(Path.Combine(root, "usr/bin/python3.13"));

    private static string[] Candidates()
    {
        if (Environment.GetEnvironmentVariable("REX_TEST_ROOTFS") is { Length: > 0 } named) return [named];
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var folder = Path.Combine(cache, "remote-executor");
        return Directory.Exists(folder) ? Directory.GetDirectories(folder, "rootfs*") : [];
    }
}
