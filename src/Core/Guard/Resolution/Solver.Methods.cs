using System.Collections.Immutable;
using System.Globalization;

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
            "lower" or "casefold" => Map(receiver, text => text.ToLowerInvariant()),
            "upper" => Map(receiver, text => text.ToUpperInvariant()),
            "swapcase" => Map(receiver, text => string.Concat(text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)))),
            "title" or "capitalize" => Map(receiver, text => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text.ToLowerInvariant())),
            "strip" => Trim(receiver, shape, first, (text, set) => text.Trim(set)),
            "lstrip" => Trim(receiver, shape, first, (text, set) => text.TrimStart(set)),
            "rstrip" => Trim(receiver, shape, first, (text, set) => text.TrimEnd(set)),
            "removeprefix" when One(first) is { } part => Map(receiver, text => text.StartsWith(part, StringComparison.Ordinal) ? text[part.Length..] : text),
            "removesuffix" when One(first) is { } part => Map(receiver, text => text.EndsWith(part, StringComparison.Ordinal) ? text[..^part.Length] : text),
            "replace" when One(first) is { Length: > 0 } from && One(second) is { } to && to.Length * receiver.Literals.Max(literal => literal.Text.Length) <= MaxFormat * 4 =>
                Map(receiver, text => text.Replace(from, to, StringComparison.Ordinal)),
            "decode" => Decode(receiver),
            "encode" => folding.Map(receiver, literal => literal.Kind == LiteralKind.Text && System.Text.Ascii.IsValid(literal.Text) ? literal with { Kind = LiteralKind.Bytes } : null),
            "split" or "rsplit" => Split(receiver, shape, first),
            _ => null,
        };
    }

    private Value? Map(Value value, Func<string, string> change) =>
        folding.Map(value, literal => literal.Kind is LiteralKind.Text or LiteralKind.Bytes ? literal with { Text = change(literal.Text) } : null);

    private Value? Trim(Value receiver, CallShape shape, Value set, Func<string, char[]?, string> trim) =>
        shape.Arguments.Length == 0 ? Map(receiver, text => trim(text, null)) : One(set) is { } characters ? Map(receiver, text => trim(text, characters.ToCharArray())) : null;

    private static Value? Split(Value receiver, CallShape shape, Value separator)
    {
        if (One(receiver) is not { } text || text.Length > MaxFormat) return null;
        var parts = shape.Arguments.Length == 0 ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : One(separator) is { Length: > 0 } by ? text.Split(by) : null;
        if (parts is null || parts.Length > ValueJoin.MaxItems || shape.Arguments.Length > 1 || shape.Keywords.Length > 0) return null;
        var items = parts.Select(Value.Text).ToImmutableArray();
        return items.Aggregate(Value.Bottom, ValueJoin.Join).With(ValueTraits.Held | ValueTraits.Mutable).WithItems(items);
    }

    private Value JoinTexts(Value separator, Value parts)
    {
        if (parts.IsBottom) return parts;
        // Joining the characters of a text.
        if (parts.Items.IsDefault) return One(separator) == "" && !parts.Has(ValueTraits.Held) && One(parts) is not null ? parts : Value.Unknown;
        var result = Value.Text("");
        for (var i = 0; i < parts.Items.Length; i++)
        {
            if (i > 0) result = folding.Concatenate(result, separator);
            result = folding.Concatenate(result, TextFolding.Shown(parts.Items[i]));
        }
        return result;
    }

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
        "resolve" or "absolute" or "expanduser" => receiver,
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
