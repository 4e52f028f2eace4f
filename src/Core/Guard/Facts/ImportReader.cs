using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>Reads import statements wherever they stand.</summary>
internal sealed class ImportReader(TokenList list)
{
    private readonly IReadOnlyList<Token> tokens = list.Tokens;
    private int index;

    public static IEnumerable<ImportFact> Read(TokenList list) => new ImportReader(list).Read();

    private IEnumerable<ImportFact> Read()
    {
        while (index < tokens.Count)
        {
            var token = tokens[index++];
            if (token.IsName("import"))
            {
                foreach (var fact in ReadModules()) yield return fact;
            }
            else if (token.IsName("from") && Statements.StartsAt(list, index - 1))
            {
                foreach (var fact in ReadMembers(token.Position)) yield return fact;
            }
        }
    }

    private IEnumerable<ImportFact> ReadModules()
    {
        do
        {
            var position = Here.Position;
            var module = ReadDotted();
            if (module.Length > 0) yield return new ImportFact(position, module, null, ReadAlias(), 0);
        }
        while (Take(","));
    }

    private IEnumerable<ImportFact> ReadMembers(Position position)
    {
        var level = 0;
        while (Here.IsOperator(".") || Here.IsOperator("...")) level += tokens[index++].Text!.Length;
        var module = ReadDotted();
        if (!Here.IsName("import")) yield break;
        index++;
        if (Take("*")) { yield return new ImportFact(position, module, "*", null, level); yield break; }
        Take("(");
        while (Here.Kind == TokenKind.Name)
        {
            var member = Here;
            index++;
            yield return new ImportFact(member.Position, module, member.Text, ReadAlias(), level);
            if (!Take(",")) break;
        }
    }

    private string ReadDotted()
    {
        var parts = new List<string>();
        while (Here.Kind == TokenKind.Name && !Keywords.Contains(Here.Text!))
        {
            parts.Add(tokens[index++].Text!);
            if (!Take(".")) break;
        }
        return string.Join('.', parts);
    }

    private string? ReadAlias()
    {
        if (!Here.IsName("as")) return null;
        index++;
        return Here.Kind == TokenKind.Name ? tokens[index++].Text : null;
    }

    private Token Here => index < tokens.Count ? tokens[index] : tokens[^1];

    private bool Take(string text)
    {
        if (!Here.IsOperator(text)) return false;
        index++;
        return true;
    }
}
