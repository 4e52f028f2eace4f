using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>Turns an expression that was read as a value into what is assigned or deleted. Recursion follows brackets, so it is bounded.</summary>
internal static class Targets
{
    public static Expression Convert(Expression expression, ExpressionContext context) => expression switch
    {
        NameExpression name => name with { Context = context },
        AttributeExpression attribute => attribute with { Context = context },
        SubscriptExpression subscript => subscript with { Context = context },
        TupleExpression tuple => tuple with { Elements = ConvertAll(tuple.Elements, context), Context = context },
        ListExpression list => list with { Elements = ConvertAll(list.Elements, context), Context = context },
        StarredExpression starred when context == ExpressionContext.Store => starred with { Value = Convert(starred.Value, context), Context = context },
        _ => throw SyntaxFault.At(expression.Span.Start, Complaint(expression, context)),
    };

    private static ImmutableArray<Expression> ConvertAll(ImmutableArray<Expression> elements, ExpressionContext context)
    {
        var converted = ImmutableArray.CreateBuilder<Expression>(elements.Length);
        foreach (var element in elements) converted.Add(Convert(element, context));
        return converted.MoveToImmutable();
    }

    private static string Complaint(Expression expression, ExpressionContext context)
    {
        if (expression is YieldExpression or YieldFromExpression) return "assignment to yield expression not possible";
        var what = Describe(expression);
        if (context == ExpressionContext.Del) return $"cannot delete {what}";
        return $"cannot assign to {what}";
    }

    /// <summary>What cannot be assigned to, and binds so tightly that <c>==</c> in place of <c>=</c> would make sense of it.</summary>
    public static bool IsOperand(Expression expression) => expression is BinOpExpression or AwaitExpression or CallExpression or ConstantExpression
        or JoinedStrExpression or DictExpression or SetExpression or ListCompExpression or SetCompExpression or DictCompExpression
        || expression is UnaryOpExpression { Operator: not UnaryOperator.Not };

    /// <summary>CPython's word for a kind of expression.</summary>
    public static string Describe(Expression expression) => expression switch
    {
        AttributeExpression => "attribute",
        SubscriptExpression => "subscript",
        StarredExpression => "starred",
        NameExpression => "name",
        ListExpression => "list",
        TupleExpression => "tuple",
        LambdaExpression => "lambda",
        CallExpression => "function call",
        BoolOpExpression or BinOpExpression or UnaryOpExpression => "expression",
        GeneratorExpression => "generator expression",
        YieldExpression or YieldFromExpression => "yield expression",
        AwaitExpression => "await expression",
        ListCompExpression => "list comprehension",
        SetCompExpression => "set comprehension",
        DictCompExpression => "dict comprehension",
        DictExpression => "dict literal",
        SetExpression => "set display",
        JoinedStrExpression or FormattedValueExpression => "f-string expression",
        ConstantExpression { Kind: ConstantKind.None } => "None",
        ConstantExpression { Value: bool value } => value ? "True" : "False",
        ConstantExpression { Kind: ConstantKind.Ellipsis } => "ellipsis",
        ConstantExpression => "literal",
        CompareExpression => "comparison",
        ConditionalExpression => "conditional expression",
        NamedExpression => "named expression",
        _ => "expression",
    };
}
