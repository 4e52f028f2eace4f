using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Paths put together out of parts.</summary>
internal static class PathFolding
{
    private const string AnyName = "any";

    /// <summary>Stands for a new file or folder in <paramref name="folder"/>.</summary>
    public static string NewIn(string folder) => PathText.Join(folder, AnyName);

    public static Value Join(IEnumerable<Value> parts, bool isPath)
    {
        Value? joined = null;
        foreach (var part in parts)
        {
            if (part.IsBottom) return Value.Bottom;
            joined = joined is null ? TextFolding.Shown(part) : Join(joined, part);
        }
        joined ??= Value.Text(".");
        return isPath ? joined.With(ValueTraits.Path) : joined;
    }

    private static Value Join(Value left, Value right)
    {
        var tails = TextFolding.Shown(right);
        // An absolute part starts anew, so of an unknown one nothing is known.
        if (left.Literals.IsEmpty && !tails.Literals.Any(IsAbsolute)) return Value.Unknown;
        if (tails.Literals.IsEmpty) return TextFolding.Concatenate(Folder(left), tails);
        var result = Value.Bottom;
        foreach (var tail in tails.Literals)
        {
            var next = Value.Of(tail);
            result = ValueJoin.Join(result, IsAbsolute(tail) ? next : TextFolding.Concatenate(Folder(left), next));
        }
        return tails.Has(ValueTraits.Other) ? ValueJoin.Join(result, TextFolding.Concatenate(Folder(left), Value.Unknown)) : result;
    }

    private static Value Folder(Value left) => TextFolding.Map(left, literal =>
        literal.Kind == LiteralKind.Prefix || literal.Text.Length == 0 || literal.Text.EndsWith('/') ? literal : literal with { Text = literal.Text + "/" }) ?? Value.Unknown;

    private static bool IsAbsolute(Literal literal) => literal.Text.StartsWith('/');
}
