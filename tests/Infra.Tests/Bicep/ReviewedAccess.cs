using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.Infra.Tests.Bicep;

/// <summary>The list that a person has read and agreed to: <c>reviewed-access.txt</c>.</summary>
internal static class ReviewedAccess
{
    public static string File { get; } = Path.Combine(Repository.Root, "tests", "Infra.Tests", "Bicep", "reviewed-access.txt");

    /// <summary>What differs: <c>+</c> is in the templates and was not reviewed, <c>-</c> was reviewed and is gone.</summary>
    public static IReadOnlyList<string> Differences(IEnumerable<string> surface)
    {
        var now = surface.ToList();
        var reviewed = System.IO.File.ReadAllLines(File).Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        return [.. Without(now, reviewed).Select(line => "+ " + line), .. Without(reviewed, now).Select(line => "- " + line)];
    }

    /// <summary>A line that is there twice has to be reviewed twice.</summary>
    private static List<string> Without(List<string> lines, List<string> taken)
    {
        var left = new List<string>(lines);
        foreach (var line in taken) left.Remove(line);
        return left;
    }
}
