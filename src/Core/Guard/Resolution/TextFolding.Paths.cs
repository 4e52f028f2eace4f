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
    /// <summary>Answers with the folder that a path is in.</summary>
    public const string FolderTaker = "os.path.dirname";

    public const string HomeExpander = "os.path.expanduser";

    public static Value Home { get; } = Value.Text(HomeFolder).With(ValueTraits.Path);

    /// <summary>With <c>~</c> and <c>~name</c> at the beginning spelled out.</summary>
    public static Value AtHome(Value path) => path.Literals.Any(IsAtHome)
        ? new Value(path.Names, path.Functions, [.. path.Literals.Select(literal => IsAtHome(literal) ? literal with { Text = HomeFolder + (literal.Text.IndexOf('/') is >= 0 and var slash ? literal.Text[slash..] : "") } : literal)], default, path.Traits)
        : path;

    private static bool IsAtHome(Literal literal) => literal.Kind is LiteralKind.Text or LiteralKind.Prefix && literal.Text.StartsWith('~');

    /// <summary>The folder that a path is in, as text or as <c>Path.parent</c>. Of an open path it is the part that is surely a folder.</summary>
    public Value FolderOf(Value path)
    {
        if (path.IsBottom) return path;
        var isPath = path.Has(ValueTraits.Path);
        return (Map(path, literal => FolderOf(literal, isPath)) ?? Value.Unknown).With(path.Traits & ValueTraits.Path);
    }

    private static Literal? FolderOf(Literal path, bool isPath)
    {
        if (path.Kind is not (LiteralKind.Text or LiteralKind.Prefix)) return null;
        var text = isPath && path.Kind == LiteralKind.Text && path.Text.Length > 1 ? path.Text.TrimEnd('/') : path.Text;
        var slash = text.LastIndexOf('/');
        if (path.Kind == LiteralKind.Prefix) return slash < 0 ? null : path with { Text = text[..(slash + 1)] };
        return path with { Text = slash > 0 ? text[..slash] : slash == 0 ? "/" : isPath ? "." : "" };
    }

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
