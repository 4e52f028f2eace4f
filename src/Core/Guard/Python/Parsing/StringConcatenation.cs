using System.Collections.Immutable;
using System.Text;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>Makes one literal of several that stand side by side.</summary>
internal static class StringConcatenation
{
    /// <returns>Null when bytes stand beside text.</returns>
    public static Expression? Join(List<Expression> literals, SourceSpan span)
    {
        var bytes = literals.Any(IsBytes);
        if (bytes && !literals.All(IsBytes)) return null;
        if (bytes) return new ConstantExpression(span, ConstantKind.Bytes, JoinBytes(literals), false);

        var formatted = literals.Any(literal => literal is not ConstantExpression);
        var parts = Fold(literals.SelectMany(literal => literal is JoinedStrExpression joined ? joined.Values : [literal]), formatted);
        return formatted ? new JoinedStrExpression(span, parts) : parts[0];
    }

    private static bool IsBytes(Expression literal) => literal is ConstantExpression { Kind: ConstantKind.Bytes };

    private static ImmutableArray<byte> JoinBytes(List<Expression> literals) =>
        [.. literals.SelectMany(literal => (ImmutableArray<byte>)((ConstantExpression)literal).Value!)];

    /// <summary>Neighbouring constants become one; empty ones vanish beside fields.</summary>
    private static ImmutableArray<Expression> Fold(IEnumerable<Expression> parts, bool dropEmpty)
    {
        var folded = ImmutableArray.CreateBuilder<Expression>();
        var run = new List<ConstantExpression>();
        foreach (var part in parts)
        {
            if (part is ConstantExpression constant)
            {
                run.Add(constant);
                continue;
            }
            FoldRun(run, folded, dropEmpty);
            folded.Add(part);
        }
        FoldRun(run, folded, dropEmpty);
        return folded.DrainToImmutable();
    }

    private static void FoldRun(List<ConstantExpression> run, ImmutableArray<Expression>.Builder into, bool dropEmpty)
    {
        if (run.Count == 0) return;
        var constant = run[0];
        if (run.Count > 1)
        {
            var value = new StringBuilder();
            foreach (var piece in run) value.Append((string)piece.Value!);
            constant = constant with { Value = value.ToString(), Span = new SourceSpan(run[0].Span.Start, run[^1].Span.End) };
        }
        if (!dropEmpty || (string)constant.Value! != "") into.Add(constant);
        run.Clear();
    }
}
