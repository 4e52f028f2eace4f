namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>Dotted names.</summary>
internal static class Dotted
{
    /// <summary>Deeper names are cut: no list goes that deep, and hostile ones must not cost more.</summary>
    public const int MaxParts = 6;

    public static string First(string dotted) => dotted.IndexOf('.') is >= 0 and var dot ? dotted[..dot] : dotted;

    public static string Last(string dotted) => dotted[(dotted.LastIndexOf('.') + 1)..];

    /// <summary><c>a.b.c</c>, <c>a.b</c>, <c>a</c>.</summary>
    public static IEnumerable<string> Prefixes(string dotted)
    {
        var rest = Cut(dotted);
        while (true)
        {
            yield return rest;
            var dot = rest.LastIndexOf('.');
            if (dot < 0) yield break;
            rest = rest[..dot];
        }
    }

    private static string Cut(string dotted)
    {
        var end = -1;
        for (var part = 0; part < MaxParts; part++)
        {
            end = dotted.IndexOf('.', end + 1);
            if (end < 0) return dotted;
        }
        return dotted[..end];
    }
}
