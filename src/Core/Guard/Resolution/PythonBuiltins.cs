using System.Collections.Frozen;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Built-in functions whose results are followed.</summary>
internal enum BuiltinFunction : byte
{
    None,

    /// <summary>Answers with a container or iterator of what it is given: <c>list</c>, <c>sorted</c>, <c>zip</c>.</summary>
    Collects,

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
    private static readonly FrozenDictionary<string, BuiltinFunction> Functions = new Dictionary<string, BuiltinFunction>
    {
        ["list"] = BuiltinFunction.Collects, ["tuple"] = BuiltinFunction.Collects, ["set"] = BuiltinFunction.Collects, ["frozenset"] = BuiltinFunction.Collects,
        ["dict"] = BuiltinFunction.Collects, ["sorted"] = BuiltinFunction.Collects, ["enumerate"] = BuiltinFunction.Collects, ["zip"] = BuiltinFunction.Collects,
        ["iter"] = BuiltinFunction.Collects, ["reversed"] = BuiltinFunction.Reversed,
        ["next"] = BuiltinFunction.Picks, ["max"] = BuiltinFunction.Picks, ["min"] = BuiltinFunction.Picks,
        ["len"] = BuiltinFunction.Looks, ["print"] = BuiltinFunction.Looks, ["isinstance"] = BuiltinFunction.Looks, ["issubclass"] = BuiltinFunction.Looks,
        ["sum"] = BuiltinFunction.Looks, ["any"] = BuiltinFunction.Looks, ["all"] = BuiltinFunction.Looks, ["id"] = BuiltinFunction.Looks,
        ["hash"] = BuiltinFunction.Looks, ["range"] = BuiltinFunction.Looks, ["abs"] = BuiltinFunction.Looks, ["round"] = BuiltinFunction.Looks,
        ["int"] = BuiltinFunction.Looks, ["float"] = BuiltinFunction.Looks, ["bool"] = BuiltinFunction.Looks, ["ord"] = BuiltinFunction.Looks,
        ["chr"] = BuiltinFunction.Chr, ["str"] = BuiltinFunction.Str, ["bytes"] = BuiltinFunction.Bytes, ["bytearray"] = BuiltinFunction.Bytes,
        ["type"] = BuiltinFunction.Type,
    }.ToFrozenDictionary();

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
}
