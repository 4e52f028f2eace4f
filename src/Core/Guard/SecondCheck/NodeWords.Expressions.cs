using System.Collections.Frozen;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.SecondCheck;

internal static partial class NodeWords
{
    private static void Write(Expression node, DigestWords to)
    {
        switch (node)
        {
            case NameExpression n: to.Word("Name").Word(n.Id).Word(Of(n.Context)); break;
            case ConstantExpression n:
                to.Word("Constant");
                WriteConstant(n, to);
                break;
            case AttributeExpression n: to.Word("Attribute").Child(n.Value).Word(n.Name).Word(Of(n.Context)); break;
            case CallExpression n: to.Word("Call").Child(n.Function).Number(n.Arguments.Length).Number(n.Keywords.Length); break;
            case SubscriptExpression n: to.Word("Subscript").Child(n.Value).Child(n.Index).Word(Of(n.Context)); break;
            case SliceExpression n: to.Word("Slice").Child(n.Lower).Child(n.Upper).Child(n.Step); break;
            case StarredExpression n: to.Word("Starred").Child(n.Value).Word(Of(n.Context)); break;
            case ListExpression n: to.Word("List").Number(n.Elements.Length).Word(Of(n.Context)); break;
            case TupleExpression n: to.Word("Tuple").Number(n.Elements.Length).Word(Of(n.Context)); break;
            case SetExpression n: to.Word("Set").Number(n.Elements.Length); break;
            case DictExpression n:
                to.Word("Dict");
                Optional(n.Keys, to);
                to.Number(n.Values.Length);
                break;
            case BoolOpExpression n: to.Word("BoolOp").Word(Of(n.Operator)).Number(n.Values.Length); break;
            case NamedExpression n: to.Word("NamedExpr").Child(n.Target).Child(n.Value); break;
            case BinOpExpression n: to.Word("BinOp").Child(n.Left).Word(Of(n.Operator)).Child(n.Right); break;
            case UnaryOpExpression n: to.Word("UnaryOp").Word(Of(n.Operator)).Child(n.Operand); break;
            case LambdaExpression n: to.Word("Lambda").Child(n.Parameters).Child(n.Body); break;
            case ConditionalExpression n: to.Word("IfExp").Child(n.Test).Child(n.Body).Child(n.OrElse); break;
            case ListCompExpression n: to.Word("ListComp").Child(n.Element).Number(n.Generators.Length); break;
            case SetCompExpression n: to.Word("SetComp").Child(n.Element).Number(n.Generators.Length); break;
            case DictCompExpression n: to.Word("DictComp").Child(n.Key).Child(n.Value).Number(n.Generators.Length); break;
            case GeneratorExpression n: to.Word("GeneratorExp").Child(n.Element).Number(n.Generators.Length); break;
            case AwaitExpression n: to.Word("Await").Child(n.Value); break;
            case YieldExpression n: to.Word("Yield").Child(n.Value); break;
            case YieldFromExpression n: to.Word("YieldFrom").Child(n.Value); break;
            case CompareExpression n:
                to.Word("Compare").Child(n.Left).Number(n.Operators.Length);
                foreach (var comparison in n.Operators) to.Word(Of(comparison));
                to.Number(n.Comparators.Length);
                break;
            case FormattedValueExpression n: to.Word("FormattedValue").Child(n.Value).Number(n.Conversion).Child(n.FormatSpec); break;
            case JoinedStrExpression n: to.Word("JoinedStr").Number(n.Values.Length); break;
            default: throw Unknown(node);
        }
    }

    /// <summary>They are named as in CPython, and looked up: an enum's own names are found anew each time.</summary>
    private static string Of<T>(T value)
        where T : struct, Enum => EnumNames<T>.Names[value];

    private static class EnumNames<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => value.ToString());
    }
}
