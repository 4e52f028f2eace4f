using System.Collections.Frozen;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Built-in functions whose results are followed.</summary>
internal enum BuiltinFunction : byte
{
    None,

    /// <summary>Answers with a container or iterator of what it is given, in the same order: <c>list</c>.</summary>
    Collects,

    /// <summary>Likewise, in another order or put together anew: <c>sorted</c>, <c>zip</c>.</summary>
    Reorders,

    /// <summary>Answers with an element: <c>next</c>, <c>max</c>.</summary>
    Picks,

    /// <summary>Looks, and answers with a number or nothing: <c>len</c>, <c>print</c>.</summary>
    Looks,
    Chr,
    Str,
    Bytes,
    Reversed,
    Type,
}

/// <summary>What is known of Python's built-in names. Not policy: it is how the language works.</summary>
internal static class PythonBuiltins
{
    private static readonly FrozenDictionary<string, BuiltinFunction> Functions = Enumerable.Empty<KeyValuePair<string, BuiltinFunction>>()
        .Concat(As(BuiltinFunction.Collects, "list", "tuple", "iter"))
        .Concat(As(BuiltinFunction.Reorders, "set", "frozenset", "dict", "sorted", "enumerate", "zip"))
        .Concat(As(BuiltinFunction.Picks, "next", "max", "min"))
        .Concat(As(BuiltinFunction.Looks, "len", "print", "isinstance", "issubclass", "sum", "any", "all", "id", "hash", "range", "abs", "round", "int", "float", "bool", "ord"))
        .Concat(As(BuiltinFunction.Bytes, "bytes", "bytearray"))
        .Concat(As(BuiltinFunction.Reversed, "reversed"))
        .Concat(As(BuiltinFunction.Chr, "chr"))
        .Concat(As(BuiltinFunction.Str, "str"))
        .Concat(As(BuiltinFunction.Type, "type"))
        .ToFrozenDictionary();

    private static readonly FrozenSet<string> Classes = new[]
    {
        "type", "object", "int", "float", "complex", "bool", "str", "bytes", "bytearray", "memoryview", "list", "tuple", "dict", "set", "frozenset", "range", "slice",
        "property", "classmethod", "staticmethod", "super", "enumerate", "zip", "map", "filter", "reversed", "KeyboardInterrupt", "SystemExit", "GeneratorExit",
        "StopIteration", "StopAsyncIteration",
    }.ToFrozenSet();

    public static BuiltinFunction? Find(string name) => Functions.TryGetValue(name, out var function) ? function : null;

    public static bool IsClass(string name) => Classes.Contains(name)
        || name.EndsWith("Error", StringComparison.Ordinal) || name.EndsWith("Exception", StringComparison.Ordinal)
        || name.EndsWith("Warning", StringComparison.Ordinal) || name.EndsWith("Group", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, BuiltinFunction>> As(BuiltinFunction function, params string[] names) => names.Select(name => KeyValuePair.Create(name, function));
}
