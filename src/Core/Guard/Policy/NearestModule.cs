using System.Collections.Frozen;

namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>Finds the allowed module that an unknown name may have meant.</summary>
internal sealed class NearestModule(ModuleLists modules)
{
    private const int LongestName = 32;
    private readonly FrozenDictionary<string, string> aliases = modules.Aliases.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when nothing is near.</summary>
    public string? To(string name)
    {
        if (aliases.TryGetValue(name, out var known)) return known;
        if (name.Length is < 3 or > LongestName) return null;
        var allowed = name.Length <= 5 ? 1 : 2;
        return modules.Allowed
            .Where(module => module.Length > 2 && Math.Abs(module.Length - name.Length) <= allowed)
            .Select(module => (module, distance: Distance(name.ToLowerInvariant(), module)))
            .Where(pair => pair.distance <= allowed)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.module, StringComparer.Ordinal)
            .Select(pair => pair.module)
            .FirstOrDefault();
    }

    // Levenshtein, and two neighbours swapped count as one edit.
    private static int Distance(string a, string b)
    {
        var grid = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) grid[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) grid[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var edit = Math.Min(Math.Min(grid[i - 1, j], grid[i, j - 1]) + 1, grid[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                grid[i, j] = swapped ? Math.Min(edit, grid[i - 2, j - 2] + 1) : edit;
            }
        }
        return grid[a.Length, b.Length];
    }
}
