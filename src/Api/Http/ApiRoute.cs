using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Api.Http;

/// <summary>Who may call at all. What belongs to whom is checked by the handler.</summary>
/// <param name="Anonymous">No token is needed.</param>
/// <param name="Right">The right that the caller's tier must have, at least on what is its own.</param>
public sealed record Access(bool Anonymous, Right? Right)
{
    public static Access Anyone { get; } = new(true, null);

    public static Access Needs(Right right) => new(false, right);
}

/// <summary>One operation of the HTTP contract.</summary>
/// <param name="Pattern">Below <see cref="ApiRoutes.Base"/>; <c>{id}</c> is the only kind of variable.</param>
/// <param name="Operation">Name for triggers, traces and OpenAPI.</param>
/// <param name="Summary">One line for OpenAPI.</param>
public sealed record ApiRoute(string Method, string Pattern, string Operation, string Summary, Access Access)
{
    internal Type Handler { get; init; } = typeof(void);

    /// <summary>Does <paramref name="path"/> (below the base) fit? Exact: case, slashes and all.</summary>
    internal bool Matches(ReadOnlySpan<char> path, out string id)
    {
        id = "";
        var variable = Pattern.IndexOf("{id}", StringComparison.Ordinal);
        if (variable < 0) return path.SequenceEqual(Pattern);
        var before = Pattern.AsSpan(0, variable);
        var after = Pattern.AsSpan(variable + "{id}".Length);
        if (path.Length <= before.Length + after.Length || !path.StartsWith(before) || !path.EndsWith(after)) return false;
        var value = path[before.Length..^after.Length];
        if (value.Contains('/')) return false;
        id = value.ToString();
        return true;
    }
}
