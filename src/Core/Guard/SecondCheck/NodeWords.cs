using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.SecondCheck;

/// <summary>The words of one node: CPython's name of its kind, then its fields in CPython's order.</summary>
internal static partial class NodeWords
{
    public static void Write(SyntaxNode node, DigestWords to)
    {
        switch (node)
        {
            case Expression expression: Write(expression, to); break;
            case Statement statement: Write(statement, to); break;
            case Pattern pattern: Write(pattern, to); break;
            default: WriteClause(node, to); break;
        }
    }

    private static void WriteClause(SyntaxNode node, DigestWords to)
    {
        switch (node)
        {
            case ModuleNode n: to.Word("Module").Number(n.Body.Length); break;
            case ExceptHandler n: to.Word("ExceptHandler").Child(n.Type).Name(n.Name).Number(n.Body.Length); break;
            case WithItem n: to.Word("withitem").Child(n.Context).Child(n.Target); break;
            case ImportAlias n: to.Word("alias").Word(n.Name).Name(n.AsName); break;
            case MatchCase n: to.Word("match_case").Child(n.Pattern).Child(n.Guard).Number(n.Body.Length); break;
            case Parameter n: to.Word("arg").Word(n.Name).Child(n.Annotation); break;
            case KeywordArgument n: to.Word("keyword").Name(n.Name).Child(n.Value); break;
            case Comprehension n: to.Word("comprehension").Child(n.Target).Child(n.Iterator).Number(n.Conditions.Length).Number(n.IsAsync ? 1 : 0); break;
            case TypeVarParameter n: to.Word("TypeVar").Word(n.Name).Child(n.Bound).Child(n.Default); break;
            case ParamSpecParameter n: to.Word("ParamSpec").Word(n.Name).Child(n.Default); break;
            case TypeVarTupleParameter n: to.Word("TypeVarTuple").Word(n.Name).Child(n.Default); break;
            case ParameterList n:
                to.Word("arguments").Number(n.PositionalOnly.Length).Number(n.Positional.Length).Child(n.VariablePositional).Number(n.KeywordOnly.Length);
                Optional(n.KeywordDefaults, to);
                to.Child(n.VariableKeyword).Number(n.Defaults.Length);
                break;
            default: throw Unknown(node);
        }
    }

    private static void Write(Pattern node, DigestWords to)
    {
        switch (node)
        {
            case ValuePattern n: to.Word("MatchValue").Child(n.Value); break;
            case SingletonPattern n: to.Word("MatchSingleton").Word(n.Value is bool flag ? Text(flag) : "-"); break;
            case SequencePattern n: to.Word("MatchSequence").Number(n.Patterns.Length); break;
            case MappingPattern n: to.Word("MatchMapping").Number(n.Keys.Length).Number(n.Patterns.Length).Name(n.Rest); break;
            case ClassPattern n:
                to.Word("MatchClass").Child(n.Class).Number(n.Patterns.Length);
                Names(n.KeywordNames, to);
                to.Number(n.KeywordPatterns.Length);
                break;
            case StarPattern n: to.Word("MatchStar").Name(n.Name); break;
            case AsPattern n: to.Word("MatchAs").Child(n.Pattern).Name(n.Name); break;
            case OrPattern n: to.Word("MatchOr").Number(n.Patterns.Length); break;
            default: throw Unknown(node);
        }
    }

    private static void WriteConstant(ConstantExpression node, DigestWords to)
    {
        switch (node.Value)
        {
            case null: to.Word(node.Kind == ConstantKind.Ellipsis ? "..." : "None"); break;
            case bool flag: to.Word(Text(flag)); break;
            case string text: to.Counted('s', text); break;
            case ImmutableArray<byte> bytes: to.Counted('b', Encoding.Latin1.GetString(bytes.AsSpan())); break;
            case BigInteger number: to.Word("i" + (number.IsZero ? "0" : number.ToString("x", CultureInfo.InvariantCulture).TrimStart('0'))); break;
            case double number:
                to.Word((node.Kind == ConstantKind.Imaginary ? "j" : "f") + BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture));
                break;
            default: throw Unknown(node);
        }
        to.Word(node.IsUnicode ? "u" : "-");
    }

    private static void Names(ImmutableArray<string> names, DigestWords to)
    {
        to.Number(names.Length);
        foreach (var name in names) to.Word(name);
    }

    /// <summary>A list in which nodes may be missing: where, it says.</summary>
    private static void Optional(ImmutableArray<Expression?> nodes, DigestWords to)
    {
        to.Number(nodes.Length);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is null) to.Word(string.Create(CultureInfo.InvariantCulture, $"-{i}"));
        }
    }

    private static string Text(bool flag) => flag ? "True" : "False";

    private static InvalidOperationException Unknown(SyntaxNode node) => new($"No words are known for {node.GetType().Name}.");
}
