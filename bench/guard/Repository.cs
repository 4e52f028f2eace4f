namespace RemoteExecutor.GuardBench;

/// <summary>Where this repository is: it is started from inside it, or built inside it.</summary>
internal static class Repository
{
    public static string Programs()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            {
                var programs = Path.Combine(at.FullName, "tests", "Core.Tests", "Guard", "Programs");
                if (Directory.Exists(programs)) return programs;
            }
        }
        throw new DirectoryNotFoundException("The programs of tests/Core.Tests/Guard/Programs were not found: name their folder with --programs.");
    }
}
