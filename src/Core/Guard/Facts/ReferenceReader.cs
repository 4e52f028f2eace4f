using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>Finds every reference of the program, one after the other.</summary>
internal sealed class ReferenceReader(TokenList list, ValueReader values, HashSet<int> followed)
{
    private const int MaxArguments = 256;
    private const int MaxLiterals = 64;
    private const int MaxWalkBack = 16;
    private readonly IReadOnlyList<Token> tokens = list.Tokens;

    public IEnumerable<Reference> Read()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsOperator(".") && i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Name && !IsImport(i))
            {
                yield return ReadFrom(i, null, values.Read(StartOfReceiver(i), i), out i);
            }
            else if (tokens[i].Kind == TokenKind.Name && IsUse(i))
            {
                yield return ReadFrom(i + 1, tokens[i], values.Read(i, i + 1), out i);
            }
            else if (tokens[i].IsName("import") || (tokens[i].IsName("from") && Statements.StartsAt(list, i)))
            {
                i = Statements.End(list, i);
            }
        }
    }

    // from . import x; raise X from .5 is no attribute either.
    private bool IsImport(int dot) => dot > 0 && tokens[dot - 1].IsName("from");

    private bool IsUse(int index)
    {
        if (Keywords.Contains(tokens[index].Text!)) return false;
        if (index > 0 && (tokens[index - 1].IsName("def") || tokens[index - 1].IsName("class") || tokens[index - 1].IsName("as"))) return false;
        return index + 1 >= tokens.Count || !tokens[index + 1].IsOperator("=");
    }

    private Reference ReadFrom(int index, Token? root, Value receiver, out int last)
    {
        var first = index - 1;
        var attributes = new List<AttributeFact>();
        var targets = root is null || receiver.Targets.Count > 0 ? receiver.Targets : [];
        while (index + 1 < tokens.Count && tokens[index].IsOperator(".") && tokens[index + 1].Kind == TokenKind.Name)
        {
            attributes.Add(new AttributeFact(tokens[index + 1].Text!, tokens[index + 1].Position));
            targets = values.Extend(targets, tokens[index + 1].Text!);
            index += 2;
        }
        last = index - 1;
        var called = index < tokens.Count && tokens[index].IsOperator("(") && list.Partner[index] > index;
        var subscripted = index < tokens.Count && tokens[index].IsOperator("[") && list.Partner[index] > index;
        var call = called ? ReadCall(index, targets, root is null ? null : first) : null;
        if (called) FindSubscript(list.Partner[index] + 1, ref subscripted, ref index);
        return new Reference
        {
            Position = root?.Position ?? attributes[0].Position,
            Root = root?.Text,
            Receiver = receiver,
            Attributes = attributes,
            Call = call,
            Subscripted = subscripted,
            Key = subscripted ? values.Read(index + 1, list.Partner[index]) : null,
            Followed = root is not null && followed.Contains(first),
            Targets = targets,
        };
    }

    // globals()["name"]: the subscript behind the call counts.
    private void FindSubscript(int next, ref bool subscripted, ref int index)
    {
        if (next >= tokens.Count || !tokens[next].IsOperator("[") || list.Partner[next] <= next) return;
        subscripted = true;
        index = next;
    }

    private CallFact ReadCall(int open, IReadOnlyList<string> targets, int? first)
    {
        var close = list.Partner[open];
        var arguments = Statements.Split(list, open + 1, close, ",").Take(MaxArguments).Select(range => ReadArgument(range.Start, range.End)).ToList();
        var literals = tokens.Range(open + 1, Math.Min(close, open + 1 + (4 * MaxLiterals)))
            .Where(token => token.Kind is TokenKind.String or TokenKind.FStringMiddle && token.Text is not null)
            .Select(token => token.Text!).Take(MaxLiterals).ToList();
        var result = first is { } start && targets.Contains("builtins.getattr") ? values.Read(start, close + 1) : Value.Unknown;
        return new CallFact(arguments, literals, result);
    }

    private ArgumentFact ReadArgument(int start, int end)
    {
        if (start >= end) return new ArgumentFact(null, Value.Unknown, tokens[Math.Min(start, tokens.Count - 1)].Position, false, false);
        var position = tokens[start].Position;
        if (tokens[start].IsOperator("*") || tokens[start].IsOperator("**")) return new ArgumentFact(null, Value.Unknown, position, true, false);
        var named = tokens[start].Kind == TokenKind.Name && start + 1 < end && tokens[start + 1].IsOperator("=");
        var from = named ? start + 2 : start;
        var isFalse = end == from + 1 && tokens[from].IsName("False");
        return new ArgumentFact(named ? tokens[start].Text : null, values.Read(from, end), position, false, isFalse);
    }

    // The expression before a dot: a bracket with the name it belongs to, or a literal.
    private int StartOfReceiver(int dot)
    {
        var index = dot - 1;
        for (var steps = 0; index >= 0 && steps < MaxWalkBack; steps++)
        {
            if (list.Partner[index] is var open && open >= 0 && open < index) index = open;
            else if (tokens[index].Kind is not (TokenKind.Name or TokenKind.String)) return dot;
            if (index == 0) return 0;
            var before = tokens[index - 1];
            if (before.IsOperator(".")) index -= 2;
            else if (Continues(index, before)) index--;
            else return index;
        }
        return dot;
    }

    private bool Continues(int index, Token before)
    {
        if (tokens[index].Kind is TokenKind.String or TokenKind.FStringStart) return before.Kind is TokenKind.String or TokenKind.FStringEnd;
        return tokens[index].Kind == TokenKind.Operator && ((before.Kind == TokenKind.Name && !Keywords.Contains(before.Text!)) || before.IsOperator(")") || before.IsOperator("]"));
    }
}
