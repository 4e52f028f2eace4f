using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>Finds what the program binds names to: imports first, then everything else in the order of the text.</summary>
internal sealed class BindingReader(TokenList list, Bindings bindings, ValueReader values)
{
    // Bounds the look ahead, so that a line of nothing but "for" stays linear.
    private const int MaxScan = 128;

    private readonly IReadOnlyList<Token> tokens = list.Tokens;

    private int read;

    /// <summary>Indexes of tokens at which a value begins that was followed into a name.</summary>
    public HashSet<int> Followed { get; } = [];

    public void Read(IReadOnlyList<ImportFact> imports)
    {
        foreach (var import in imports) Bind(import);
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (list.Partner[i] >= 0) depth += list.Partner[i] > i ? 1 : -1;
            if (token.Kind == TokenKind.Name) ReadName(i, token.Text!, depth);
            else if (token.IsOperator(":=")) ReadWalrus(i);
        }
    }

    private void Bind(ImportFact import)
    {
        if (import.Level > 0) return;
        if (import.IsStar) bindings.AddStar(import.Module, import.Position);
        else if (import.Member is not null) bindings.Add(import.Alias ?? import.Member, Value.Of(values.Extend([import.Module], import.Member)), import.Position);
        else if (import.Alias is not null) bindings.Add(import.Alias, Value.Of([import.Module]), import.Position);
        else bindings.Add(Dotted.First(import.Module), Value.Of([Dotted.First(import.Module)]), import.Position);
    }

    private void ReadName(int index, string name, int depth)
    {
        switch (name)
        {
            case "for": MarkUntil(index + 1, token => token.Kind == TokenKind.Name && Keywords.Contains(token.Text!)); break;
            case "as": MarkTarget(index + 1); break;
            case "def": MarkParameters(index + 1); break;
            case "lambda": MarkUntil(index + 1, token => token.IsOperator(":")); break;
            case "case" when Statements.StartsAt(list, index): MarkUntil(index + 1, token => token.IsOperator(":")); break;
            default:
                // Past the last one's end only: the colon of an annotation begins no statement.
                if (depth == 0 && index >= read && Statements.StartsAt(list, index) && !Keywords.Contains(name)) ReadAssignment(index);
                break;
        }
    }

    private void ReadAssignment(int start)
    {
        var end = Statements.End(list, start);
        read = end;
        var sides = Statements.Split(list, start, end, "=").ToList();
        if (sides.Count < 2) { MarkAugmented(start, end); return; }
        var (from, to) = sides[^1];
        foreach (var target in sides[..^1]) Assign(target.Start, target.End, from, to);
    }

    private void Assign(int start, int end, int from, int to)
    {
        if (end == start + 1 || (start + 1 < end && tokens[start + 1].IsOperator(":")))
        {
            Follow(tokens[start], from, to);
            return;
        }
        var names = Statements.Split(list, start, end, ",").ToList();
        if (names.Count < 2) return;
        var parts = Statements.Split(list, from, to, ",").ToList();
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].End != names[i].Start + 1) continue;
            if (names.Count == parts.Count) Follow(tokens[names[i].Start], parts[i].Start, parts[i].End);
            else Mark(tokens[names[i].Start]);
        }
    }

    private void Follow(Token name, int from, int to)
    {
        if (name.Kind != TokenKind.Name) return;
        var value = values.Read(from, to);
        bindings.Add(name.Text!, value, name.Position);
        if (value.Targets.Count > 0) Followed.Add(from);
    }

    private void ReadWalrus(int index)
    {
        if (index == 0 || tokens[index - 1].Kind != TokenKind.Name) return;
        var end = index + 1;
        while (end < tokens.Count && end < index + MaxScan && !tokens[end].IsOperator(",") && !Statements.IsClosing(list, end) && tokens[end].Kind != TokenKind.Newline) end = Statements.Next(list, end);
        Follow(tokens[index - 1], index + 1, end);
    }

    private void MarkAugmented(int start, int end)
    {
        if (start + 1 < end && tokens[start + 1] is { Kind: TokenKind.Operator, Text: [.., '='] } and not { Text: "==" or "!=" or "<=" or ">=" }) Mark(tokens[start]);
    }

    private void MarkParameters(int index)
    {
        index++;
        if (index < tokens.Count && tokens[index].IsOperator("[")) index = Statements.Next(list, index);
        if (index >= tokens.Count || !tokens[index].IsOperator("(")) return;
        var close = list.Partner[index];
        if (close < index) return;
        foreach (var (start, _) in Statements.Split(list, index + 1, close, ","))
        {
            var name = start;
            while (name < close && (tokens[name].IsOperator("*") || tokens[name].IsOperator("**"))) name++;
            Mark(tokens[name]);
        }
    }

    private void MarkTarget(int index)
    {
        if (index >= tokens.Count) return;
        var end = Math.Min(Statements.Next(list, index), tokens.Count);
        for (var i = index; i < end; i++) Mark(tokens[i]);
    }

    private void MarkUntil(int index, Func<Token, bool> stops)
    {
        for (var i = index; i < tokens.Count && i < index + MaxScan && tokens[i].Kind != TokenKind.Newline && !stops(tokens[i]); i++) Mark(tokens[i]);
    }

    private void Mark(Token token)
    {
        if (token.Kind == TokenKind.Name) bindings.AddUnknown(token.Text!);
    }
}
