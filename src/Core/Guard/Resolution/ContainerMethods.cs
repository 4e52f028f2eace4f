using System.Collections.Frozen;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Methods of lists, dictionaries, sets and tuples.</summary>
internal static class ContainerMethods
{
    private static readonly FrozenSet<string> Reading = new[]
    {
        "items", "keys", "values", "get", "copy", "index", "count", "pop", "popitem", "popleft", "sort", "reverse", "remove", "discard", "clear", "union", "intersection",
        "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint", "join", "format", "startswith", "endswith",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Answering = new[]
    {
        "items", "keys", "values", "get", "copy", "pop", "popitem", "popleft", "setdefault", "union", "intersection", "difference", "symmetric_difference",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Others = new[]
    {
        "append", "add", "extend", "insert", "update", "setdefault", "appendleft", "extendleft", "rotate", "most_common", "elements", "fromkeys",
    }.ToFrozenSet();

    /// <summary>It makes no other name for the container.</summary>
    public static bool Reads(string method) => Reading.Contains(method);

    /// <summary>It answers with the elements, or with one of them.</summary>
    public static bool Answers(string method) => Answering.Contains(method);

    /// <summary>It is a method of the container itself, whatever the container holds.</summary>
    public static bool Contains(string method) => Reading.Contains(method) || Others.Contains(method);
}
