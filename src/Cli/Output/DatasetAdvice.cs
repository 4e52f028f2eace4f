using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Datasets.Files;
using Spectre.Console;

namespace RemoteExecutor.Cli.Output;

/// <summary>What an operator should know about a data set that was registered all the same.</summary>
internal static class DatasetAdvice
{
    public static void Write(IAnsiConsole console, Dataset dataset)
    {
        foreach (var sentence in Of(dataset.Path, File.ReadLines("/proc/self/mountinfo"))) console.Write(new Text($"rex: {SafeText.Block(sentence)}\n"));
    }

    internal static IEnumerable<string> Of(string path, IEnumerable<string> mounts)
    {
        if (SandboxAccess.FirstUnreadable(path) is { } unreadable)
        {
            var (recursive, letters) = Directory.Exists(path) ? ("-R ", "rX") : ("", "r");
            yield return $"""
                programs cannot read {unreadable}: they run as user {SandboxAccess.UserId}. Type one of
                  setfacl {recursive}-m u:{SandboxAccess.UserId}:{letters} {Quoted(path)}
                  chmod {recursive}o+{letters} {Quoted(path)}
                """;
        }

        foreach (var below in mounts.Select(line => line.Split(' ')[4]).Where(mount => mount.StartsWith(path + "/", StringComparison.Ordinal)).Distinct())
            yield return $"{below} is another file system: programs see what lies below it instead. Register it under a name of its own.";
    }

    private static string Quoted(string path) => path.All(character => char.IsAsciiLetterOrDigit(character) || "/._-".Contains(character, StringComparison.Ordinal))
        ? path
        : "'" + path.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
