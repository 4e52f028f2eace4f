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

    private static readonly FrozenSet<string> Moving = new[] { "pop", "popitem", "popleft", "sort", "reverse", "remove", "discard", "clear", "rotate" }.ToFrozenSet();

    private static readonly FrozenSet<string> FromOutside = new[]
    {
        "shuffle", "heapify", "heappush", "heappop", "heapreplace", "heappushpop", "insort", "insort_left", "insort_right",
    }.ToFrozenSet();

    /// <summary>Afterwards the elements are at other places.</summary>
    public static bool Moves(string method) => Moving.Contains(method);

    /// <summary>A function of a library that changes the container it is given.</summary>
    public static bool ChangesArgument(string function) => FromOutside.Contains(function);

    /// <summary>It makes no other name for the container.</summary>
    public static bool Reads(string method) => Reading.Contains(method);

    /// <summary>It answers with the elements, or with one of them.</summary>
    public static bool Answers(string method) => Answering.Contains(method);

    /// <summary>It is a method of the container itself, whatever the container holds.</summary>
    public static bool Contains(string method) => Reading.Contains(method) || Others.Contains(method);
}
