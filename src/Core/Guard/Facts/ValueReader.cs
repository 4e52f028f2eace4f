using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>Folds the few expressions whose value shows in the text: literals, names, <c>+</c>, paths, <c>getattr</c> with a literal.</summary>
internal sealed class ValueReader(TokenList list, Bindings bindings, GuardPolicy policy)
{
    private const int MaxDepth = 12;
    private const int MaxOperands = 64;
    private readonly IReadOnlyList<Token> tokens = list.Tokens;

    /// <summary>The value of the tokens from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public Value Read(int start, int end, int depth = 0)
    {
        if (depth > MaxDepth || start >= end) return Value.Unknown;
        if (start + 1 < end && tokens[start].Kind == TokenKind.Name && tokens[start + 1].IsOperator(":=")) start += 2;
        var index = start;
        var value = ReadOperand(ref index, end, depth);
        for (var operands = 1; index < end && operands < MaxOperands; operands++)
        {
            var sum = tokens[index].IsOperator("+");
            if (!sum && !tokens[index].IsOperator("/")) return Value.Unknown;
            index++;
            var right = ReadOperand(ref index, end, depth);
            value = sum ? value.Combine(right, string.Concat, false) : value.IsPath || right.IsPath ? value.Combine(right, PathText.Join, true) : Value.Unknown;
        }
        return index == end ? value : Value.Unknown;
    }

    private Value ReadOperand(ref int index, int end, int depth)
    {
        if (index >= end) return Value.Unknown;
        var token = tokens[index];
        if (token.Kind is TokenKind.String or TokenKind.FStringStart) return ReadStrings(ref index, end);
        if (token.Kind == TokenKind.Number) { index++; return Value.Plain; }
        if (token.IsOperator("(") && list.Partner[index] is var close && close > index && close < end)
        {
            var inner = Read(index + 1, close, depth + 1);
            index = close + 1;
            return ReadTrail(inner, ref index, end, depth);
        }
        if (token.Kind != TokenKind.Name) return Value.Unknown;
        index++;
        if (token.Text is "True" or "False" or "None") return Value.Plain;
        return Keywords.Contains(token.Text!) ? Value.Unknown : ReadTrail(bindings.Of(token.Text!), ref index, end, depth);
    }

    private Value ReadTrail(Value value, ref int index, int end, int depth)
    {
        while (index < end)
        {
            if (tokens[index].IsOperator(".") && index + 1 < end && tokens[index + 1].Kind == TokenKind.Name)
            {
                value = Value.Of(Extend(value.Targets, tokens[index + 1].Text!));
                index += 2;
            }
            else if (tokens[index].IsOperator("(") && list.Partner[index] is var close && close > index && close < end)
            {
                value = Call(value.Targets, index, close, depth + 1);
                index = close + 1;
            }
            else
            {
                return value;
            }
        }
        return value;
    }

    /// <summary>The targets one attribute further.</summary>
    public IReadOnlyList<string> Extend(IReadOnlyList<string> targets, string attribute)
    {
        if (policy.ModuleAttributes.Contains(attribute)) return [attribute == "bltns" ? "builtins" : attribute];
        return [.. targets.Where(target => target.Length < 200 && target.Count(c => c == '.') < Dotted.MaxParts - 1).Select(target => $"{target}.{attribute}")];
    }

    private Value Call(IReadOnlyList<string> callees, int open, int close, int depth)
    {
        if (depth > MaxDepth) return Value.Unknown;
        var isPath = callees.Any(policy.Files.PathClasses.Contains);
        if (isPath || callees.Any(policy.Files.PathJoins.Contains))
        {
            var parts = Statements.Split(list, open + 1, close, ",").Take(MaxOperands).Select(range => Read(range.Start, range.End, depth)).ToList();
            return parts.Count == 0 ? Value.Unknown : parts.Aggregate((left, right) => left.Combine(right, PathText.Join, isPath)) with { IsPath = isPath };
        }
        if (!callees.Contains("builtins.getattr")) return Value.Unknown;
        var arguments = Statements.Split(list, open + 1, close, ",").Take(2).Select(range => Read(range.Start, range.End, depth)).ToList();
        return arguments.Count < 2 ? Value.Unknown : Value.Of([.. arguments[1].Texts.SelectMany(name => Extend(arguments[0].Targets, name)).Take(Value.MaxAlternatives)]);
    }

    // Adjacent literals are one.
    private Value ReadStrings(ref int index, int end)
    {
        var value = Value.Text("");
        while (index < end && tokens[index].Kind is TokenKind.String or TokenKind.FStringStart)
        {
            var part = Value.Unknown;
            if (tokens[index].Kind == TokenKind.String) part = Known(tokens[index].Text);
            else if (list.Partner[index] is var close && close >= 0 && close - index <= 2) part = close == index + 1 ? Value.Text("") : Known(tokens[index + 1].Text);
            value = value.Combine(part, string.Concat, false);
            index = Statements.Next(list, index);
        }
        return value;
    }

    private static Value Known(string? text) => text is null ? Value.Unknown : Value.Text(text);
}
