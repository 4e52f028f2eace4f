namespace RemoteExecutor.Testing.Sandboxes;

/// <summary>The checked-out repository that these tests were built in.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RemoteExecutor.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests were moved out of the repository.");
    }
}
