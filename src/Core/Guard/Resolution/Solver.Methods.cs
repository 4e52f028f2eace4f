using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class Solver
{
    private const int MaxFormat = 1024;

    /// <summary>A method of a constant text, of a path or of a container; null when it is none of these.</summary>
    private Value? CallMethod(Value receiver, string method, CallShape shape)
    {
        if (receiver.IsBottom) return null;
        if (receiver.Has(ValueTraits.Path)) return CallPath(receiver, method, shape);
        if (receiver.Has(ValueTraits.Held)) return CallContainer(receiver, method, shape);
        if (receiver.Literals.IsEmpty || shape.Hides) return null;
        var first = shape.Arguments.Length > 0 ? values[shape.Arguments[0]] : Value.Text("");
        var second = shape.Arguments.Length > 1 ? values[shape.Arguments[1]] : Value.Bottom;
        return method switch
        {
            "join" => JoinTexts(receiver, first),
            "format" => Format(receiver, shape),
            "lower" or "casefold" => Map(receiver, PythonText.Lower),
            "upper" => Map(receiver, PythonText.Upper),
            "swapcase" => Map(receiver, PythonText.SwapCase),
            "title" => Map(receiver, PythonText.Title),
            "capitalize" => Map(receiver, PythonText.Capitalize),
            "strip" => Trim(receiver, shape, first, (text, set) => text.Trim(set)),
            "lstrip" => Trim(receiver, shape, first, (text, set) => text.TrimStart(set)),
            "rstrip" => Trim(receiver, shape, first, (text, set) => text.TrimEnd(set)),
            "removeprefix" when One(first) is { } part => Map(receiver, text => text.StartsWith(part, StringComparison.Ordinal) ? text[part.Length..] : text),
            "removesuffix" when One(first) is { } part => Map(receiver, text => text.EndsWith(part, StringComparison.Ordinal) ? text[..^part.Length] : text),
            "replace" when shape.All.Length == 2 && One(first) is { Length: > 0 } from && One(second) is { } to && to.Length * receiver.Literals.Max(literal => literal.Text.Length) <= MaxFormat * 4 =>
                Map(receiver, text => text.Replace(from, to, StringComparison.Ordinal)),
            "decode" when IsPlainEncoding(shape, 0) => Decode(receiver),
            "encode" when IsPlainEncoding(shape, 0) => folding.Map(receiver, literal => literal.Kind == LiteralKind.Text && Ascii.IsValid(literal.Text) ? literal with { Kind = LiteralKind.Bytes } : null),
            "split" or "rsplit" => Split(receiver, shape, first),
            _ => null,
        };
    }

    private Value? Map(Value value, Func<string, string?> change) =>
        folding.Map(value, literal => literal.Kind is LiteralKind.Text or LiteralKind.Bytes && change(literal.Text) is { } changed ? literal with { Text = changed } : null);

    private Value? Trim(Value receiver, CallShape shape, Value set, Func<string, char[], string> trim) => shape.Arguments.Length == 0
        ? folding.Map(receiver, literal => literal.Kind is LiteralKind.Text or LiteralKind.Bytes && PythonText.Trim(literal, trim) is { } trimmed ? literal with { Text = trimmed } : null)
        : One(set) is { } characters ? Map(receiver, text => trim(text, characters.ToCharArray())) : null;

    private static Value? Split(Value receiver, CallShape shape, Value separator)
    {
        if (One(receiver) is not { } text || text.Length > MaxFormat || !Ascii.IsValid(text)) return null;
        var parts = shape.Arguments.Length == 0 ? text.Split(PythonText.SpacesOf(receiver.Literals[0].Kind), StringSplitOptions.RemoveEmptyEntries) : One(separator) is { Length: > 0 } by ? text.Split(by) : null;
        if (parts is null || parts.Length > ValueJoin.MaxItems || shape.Arguments.Length > 1 || shape.Keywords.Length > 0) return null;
        var items = parts.Select(Value.Text).ToImmutableArray();
        return items.Aggregate(Value.Bottom, ValueJoin.Join).With(ValueTraits.Held | ValueTraits.Mutable).WithItems(items);
    }

    private Value JoinTexts(Value separator, Value parts)
    {
        if (parts.IsBottom) return parts;
        // Joining the characters of a text.
        if (parts.Items.IsDefault && parts.Has(ValueTraits.Held)) return Pieces(parts);
        if (parts.Items.IsDefault) return One(separator) == "" && One(parts) is not null ? parts : Value.Unknown;
        var result = Value.Text("");
        for (var i = 0; i < parts.Items.Length; i++)
        {
            if (i > 0) result = folding.Concatenate(result, separator);
            result = folding.Concatenate(result, TextFolding.Shown(parts.Items[i]));
        }
        return result;
    }

    /// <summary>The order is not known, but every piece is.</summary>
    private static Value Pieces(Value parts) => parts.Has(ValueTraits.Other) || parts.HasContent || parts.Literals.IsEmpty
        ? Value.Unknown
        : new Value([], [], [.. parts.Literals.Select(literal => literal with { Kind = LiteralKind.Prefix }).Distinct()], default, ValueTraits.None);

    /// <summary><c>"{}{0}{name}".format(…)</c> for plain fields; anything beyond is unknown from there on.</summary>
    private Value? Format(Value receiver, CallShape shape)
    {
        if (One(receiver) is not { Length: <= MaxFormat } format) return null;
        var result = Value.Text("");
        var (at, automatic) = (0, 0);
        while (format.AsSpan(at).IndexOfAny('{', '}') is >= 0 and var offset)
        {
            var brace = at + offset;
            result = folding.Concatenate(result, Value.Text(format[at..brace]));
            if (brace + 1 < format.Length && format[brace + 1] == format[brace])
            {
                result = folding.Concatenate(result, Value.Text(format[brace].ToString()));
                at = brace + 2;
                continue;
            }
            var close = format.IndexOf('}', brace);
            if (format[brace] == '}' || close < 0) return Value.Unknown;
            var field = format[(brace + 1)..close];
            var step = field.Length == 0 ? shape.Find(automatic++) : int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? shape.Find(index) : shape.Find(int.MaxValue, field);
            result = folding.Concatenate(result, step < 0 ? Value.Unknown : TextFolding.Shown(values[step]));
            at = close + 1;
        }
        return folding.Concatenate(result, Value.Text(format[at..]));
    }

    private static string? One(Value value) => value is { Literals: [{ Kind: LiteralKind.Text or LiteralKind.Bytes } literal] } && value.IsComplete && !value.HasContent ? literal.Text : null;

    private Value? CallPath(Value receiver, string method, CallShape shape) => method switch
    {
        "joinpath" => folding.JoinPath([receiver, .. Arguments(shape)], isPath: true),
        "with_name" or "with_suffix" or "with_stem" => receiver.Literals.IsEmpty ? null : new Value([], [], [.. receiver.Literals.Select(Parent)], default, receiver.Traits),
        "resolve" or "absolute" => receiver,
        "expanduser" => TextFolding.AtHome(receiver),
        _ => null,
    };

    private static Literal Parent(Literal path) =>
        path.Text.LastIndexOf('/') is >= 0 and var slash ? new Literal(LiteralKind.Prefix, path.Text[..(slash + 1)]) : new Literal(LiteralKind.Prefix, "./");

    /// <summary>Only what reads: what changes the container was seen when the program was read.</summary>
    private Value? CallContainer(Value receiver, string method, CallShape shape)
    {
        if (!ContainerMethods.Answers(method) || receiver.Has(ValueTraits.Other)) return null;
        var answer = ValueJoin.Join(receiver, ValueJoin.Element(receiver)).WithItems(default);
        foreach (var argument in shape.All) answer = ValueJoin.Join(answer, values[argument]);
        return answer;
    }
}
