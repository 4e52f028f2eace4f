using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Paths put together out of parts.</summary>
internal sealed partial class TextFolding
{
    private const string AnyName = "any";

    /// <summary>Stands for a new file or folder in <paramref name="folder"/>.</summary>
    public static string NewIn(string folder) => PathText.Join(folder, AnyName);

    /// <summary>Whose home it is shows only when it runs; it is a home in any case.</summary>
    private const string HomeFolder = "/home/any";

    public const string HomeMaker = "pathlib.Path.home";
    public const string HomeExpander = "os.path.expanduser";

    public static Value Home { get; } = Value.Text(HomeFolder).With(ValueTraits.Path);

    /// <summary>With <c>~</c> and <c>~name</c> at the beginning spelled out.</summary>
    public static Value AtHome(Value path) => path.Literals.Any(IsAtHome)
        ? new Value(path.Names, path.Functions, [.. path.Literals.Select(literal => IsAtHome(literal) ? literal with { Text = HomeFolder + (literal.Text.IndexOf('/') is >= 0 and var slash ? literal.Text[slash..] : "") } : literal)], default, path.Traits)
        : path;

    private static bool IsAtHome(Literal literal) => literal.Kind is LiteralKind.Text or LiteralKind.Prefix && literal.Text.StartsWith('~');

    /// <summary>As <c>os.path.join</c> and <c>pathlib.Path</c> do it.</summary>
    public Value JoinPath(IEnumerable<Value> parts, bool isPath)
    {
        Value? joined = null;
        foreach (var part in parts)
        {
            if (part.IsBottom) return Value.Bottom;
            joined = joined is null ? Shown(part) : JoinPath(joined, part);
        }
        joined ??= Value.Text(".");
        return isPath ? joined.With(ValueTraits.Path) : joined;
    }

    private Value JoinPath(Value left, Value right)
    {
        var tails = Shown(right);
        // An absolute part starts anew, so of an unknown one nothing is known.
        if (left.Literals.IsEmpty && !tails.Literals.Any(IsAbsolute)) return Value.Unknown;
        if (tails.Literals.IsEmpty) return Concatenate(Folder(left), tails);
        var result = Value.Bottom;
        foreach (var tail in tails.Literals)
        {
            var next = Value.Of(tail);
            result = ValueJoin.Join(result, IsAbsolute(tail) ? next : Concatenate(Folder(left), next));
        }
        return tails.Has(ValueTraits.Other) ? ValueJoin.Join(result, Concatenate(Folder(left), Value.Unknown)) : result;
    }

    private Value Folder(Value left) => Map(left, literal =>
        literal.Kind == LiteralKind.Prefix || literal.Text.Length == 0 || literal.Text.EndsWith('/') ? literal : literal with { Text = literal.Text + "/" }) ?? Value.Unknown;

    private static bool IsAbsolute(Literal literal) => literal.Text.StartsWith('/');
}
