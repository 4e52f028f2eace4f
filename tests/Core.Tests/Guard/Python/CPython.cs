using System.Diagnostics;
using System.Text;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Core.Tests.Guard.Python;

/// <summary>
/// CPython 3.13 in a root filesystem of the sandbox, answering what it makes of source text. The folder is <c>REX_TEST_ROOTFS</c>,
/// otherwise what <c>sandbox/build rootfs</c> made in the user's cache.
/// </summary>
internal sealed class CPython : IDisposable
{
    private readonly Process process;

    private CPython(string root, string script)
    {
        Root = root;
        string[] command = ["chroot", root, "/usr/bin/python3.13", "-I", "-c", TestText.Read(script)];
        if (!Environment.IsPrivilegedProcess) command = ["unshare", "--map-root-user", .. command];
        process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    public string Root { get; }

    /// <param name="script">What answers: one of the Python files beside the tests.</param>
    public static CPython Start(string script = "dump_ast.py")
    {
        var root = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "usr/bin/python3.13")));
        Requirement.Met(root is not null, "a root filesystem with Python 3.13: make it with `sandbox/build rootfs DIR` and set REX_TEST_ROOTFS=DIR");
        return new CPython(root!, script);
    }

    public IReadOnlyList<string> Library() => Sources(Path.Combine(Root, "usr/lib"));

    /// <summary>What <c>scripts/cpython-tests</c> fetched: <c>test_grammar</c>, <c>test_syntax</c>, <c>test_fstring</c>, <c>test_patma</c>, <c>test_tokenize</c> and all others.</summary>
    public static IReadOnlyList<string> OwnTests()
    {
        var folder = Path.Combine(Cache(), "cpython-tests");
        Requirement.Met(Directory.Exists(folder), "CPython's own tests: fetch them with `scripts/cpython-tests`");
        return Sources(folder);
    }

    /// <summary>Sorted, so that a seed means the same on every machine.</summary>
    public static IReadOnlyList<string> Sources(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.py", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Order(StringComparer.Ordinal)];

    /// <summary>The dump of the tree, or a text that begins with <c>reject</c>.</summary>
    public string Ask(ReadOnlySpan<byte> source)
    {
        Tell(source);
        var output = process.StandardOutput.BaseStream;
        var length = 0;
        for (int c; (c = output.ReadByte()) != '\n'; length = length * 10 + c - '0')
        {
            if (c < 0) throw new EndOfStreamException("CPython has ended.");
        }
        var reply = new byte[length];
        output.ReadExactly(reply);
        return Encoding.UTF8.GetString(reply);
    }

    /// <summary>A frame that gets no answer.</summary>
    public void Tell(ReadOnlySpan<byte> frame)
    {
        var input = process.StandardInput.BaseStream;
        input.Write(Encoding.ASCII.GetBytes($"{frame.Length}\n"));
        input.Write(frame);
        input.Flush();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(5))) process.Kill();
        process.Dispose();
    }

    private static string[] Candidates()
    {
        if (Environment.GetEnvironmentVariable("REX_TEST_ROOTFS") is { Length: > 0 } named) return [named];
        var folder = Cache();
        return Directory.Exists(folder) ? Directory.GetDirectories(folder, "rootfs*") : [];
    }

    private static string Cache() => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "remote-executor");
}

/// <summary>The text files beside the tests.</summary>
internal static class TestText
{
    public static string Read(string name)
    {
        using var stream = typeof(TestText).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>One source text a line, with <c>\n</c> and the like written out.</summary>
    public static IEnumerable<string> Sources(string name) =>
        Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(System.Text.RegularExpressions.Regex.Unescape);
}
