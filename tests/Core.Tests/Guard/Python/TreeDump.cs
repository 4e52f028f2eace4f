using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using RemoteExecutor.Core.Guard.Python;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Tests.Guard.Python;

/// <summary>
/// One line a node, in order of fields: depth, kind, place, then its fields (a child is <c>.</c>, a missing one <c>-</c>, a list its
/// length). <c>dump_ast.py</c> writes the same from CPython's <c>ast</c>.
/// </summary>
public static class TreeDump
{
    private static readonly Dictionary<Type, (string Kind, bool HasPlace, PropertyInfo[] Fields)> Shapes = [];

    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["Named"] = "NamedExpr",
        ["Conditional"] = "IfExp",
        ["Generator"] = "GeneratorExp",
        ["Expression"] = "Expr",
        ["ModuleNode"] = "Module",
        ["ParameterList"] = "arguments",
        ["Parameter"] = "arg",
        ["KeywordArgument"] = "keyword",
        ["ImportAlias"] = "alias",
        ["WithItem"] = "withitem",
        ["MatchCase"] = "match_case",
        ["Comprehension"] = "comprehension",
        ["ExceptHandler"] = "ExceptHandler",
    };

    public static string Of(PythonParseResult result)
    {
        if (result.Module is null) return "reject";
        var text = new StringBuilder();
        var pending = new Stack<(SyntaxNode Node, int Depth)>([(result.Module, 0)]);
        while (pending.TryPop(out var item))
        {
            Write(text, item.Node, item.Depth);
            var children = item.Node.Children();
            for (var i = children.Count - 1; i >= 0; i--) pending.Push((children[i], item.Depth + 1));
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, SyntaxNode node, int depth)
    {
        var (kind, hasPlace, fields) = ShapeOf(node.GetType());
        if (node is FunctionDefStatement { IsAsync: true } or ForStatement { IsAsync: true } or WithStatement { IsAsync: true }) kind = "Async" + kind;
        if (node is TryStatement { IsStar: true }) kind = "TryStar";
        text.Append(depth).Append(' ').Append(kind);
        if (hasPlace) text.Append(CultureInfo.InvariantCulture, $" {node.Span.Start.Line}:{node.Span.Start.ByteColumn}-{node.Span.End.Line}:{node.Span.End.ByteColumn}");
        foreach (var field in fields) text.Append(' ').Append(Scalar(field.GetValue(node), node));
        text.Append('\n');
    }

    private static (string, bool, PropertyInfo[]) ShapeOf(Type type)
    {
        if (Shapes.TryGetValue(type, out var shape)) return shape;
        var name = type.Name;
        if (name.EndsWith("Statement", StringComparison.Ordinal)) name = name[..^9];
        else if (name.EndsWith("Pattern", StringComparison.Ordinal)) name = "Match" + name[..^7];
        else if (name.EndsWith("Parameter", StringComparison.Ordinal) && name != "Parameter") name = name[..^9];
        else if (name.EndsWith("Expression", StringComparison.Ordinal)) name = name[..^10];
        name = Renamed.GetValueOrDefault(name, name);
        var hasPlace = name is not ("Module" or "arguments" or "withitem" or "match_case" or "comprehension");
        var hidden = name is "FunctionDef" or "For" or "With" ? "IsAsync" : name == "Try" ? "IsStar" : name == "Constant" || name == "MatchSingleton" ? "Kind" : "";
        var fields = type.GetProperties().Where(p => p.Name is not ("Span" or "EqualityContract") && p.Name != hidden).OrderBy(p => p.MetadataToken).ToArray();
        if (type.BaseType == typeof(TypeParameter)) fields = [.. fields.OrderBy(p => p.Name != "Name")];
        return Shapes[type] = (name, hasPlace, fields);
    }

    private static string Scalar(object? value, SyntaxNode node) => value switch
    {
        null when node is ConstantExpression { Kind: ConstantKind.Ellipsis } => "...",
        null => "-",
        SyntaxNode => ".",
        double number when node is ConstantExpression { Kind: ConstantKind.Imaginary } => "j" + BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture),
        double number => "f" + BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture),
        BigInteger number => "i" + Hash(number.IsZero ? "0" : number.ToString("x", CultureInfo.InvariantCulture).TrimStart('0')),
        string text => "'" + Hash(text),
        ImmutableArray<byte> bytes => "b" + Hash(Encoding.Latin1.GetString(bytes.AsSpan())),
        bool flag => flag ? "1" : "0",
        IEnumerable items => "[" + string.Join(',', items.Cast<object?>().Select(item => Scalar(item, node))) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Short printable text as it is, anything else as a hash of its UTF-16 units.</summary>
    private static string Hash(string text)
    {
        if (text.Length <= 60 && text.All(c => c is > ' ' and < '\x7F')) return text;
        var bytes = new byte[text.Length * 2];
        Buffer.BlockCopy(text.ToCharArray(), 0, bytes, 0, bytes.Length);
        return "#" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }
}
