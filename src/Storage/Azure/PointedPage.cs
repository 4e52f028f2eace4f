namespace RemoteExecutor.Storage.Azure;

/// <summary>Follows pointers to what they point to, some at a time.</summary>
internal static class PointedPage
{
    private const int AtOnce = 16;

    /// <summary>
    /// Resolves <paramref name="keys"/> in order until <paramref name="limit"/> items were kept; also returns how many keys that took.
    /// </summary>
    /// <param name="resolve">Null for a pointer to nothing, or to what the query does not ask for.</param>
    public static async Task<(List<T> Items, int Used)> ResolveAsync<T>(
        IReadOnlyList<string> keys, int limit, Func<string, Task<T?>> resolve)
        where T : class
    {
        var items = new List<T>();
        var used = 0;
        foreach (var some in keys.Chunk(AtOnce))
        {
            foreach (var item in await Task.WhenAll(some.Select(resolve)))
            {
                used++;
                if (item is not null) items.Add(item);
                if (items.Count == limit) return (items, used);
            }
        }

        return (items, used);
    }
}
