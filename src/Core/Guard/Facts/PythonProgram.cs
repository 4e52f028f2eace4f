using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>What the rules look at. Today it is read from tokens; rules do not see those.</summary>
internal sealed class PythonProgram
{
    private readonly TokenList tokens;
    private readonly ReferenceReader references;

    private PythonProgram(string source, GuardPolicy policy)
    {
        Source = source;
        tokens = Lexer.Read(source);
        Imports = [.. ImportReader.Read(tokens)];
        Bindings = new Bindings(policy.KnownBuiltins);
        var values = new ValueReader(tokens, Bindings, policy);
        var bindings = new BindingReader(tokens, Bindings, values);
        bindings.Read(Imports);
        references = new ReferenceReader(tokens, values, bindings.Followed);
    }

    public static PythonProgram Read(string source, GuardPolicy policy) => new(source, policy);

    public string Source { get; }

    /// <summary>The first thing that is no Python; the rest was read up to it.</summary>
    public LexicalFault? Fault => tokens.Fault;

    public IReadOnlyList<ImportFact> Imports { get; }

    public Bindings Bindings { get; }

    /// <summary>Every name, of keywords, parameters and attributes too, with the attribute that follows it.</summary>
    public IEnumerable<(Token Name, string? Next)> Names
    {
        get
        {
            var all = tokens.Tokens;
            for (var i = 0; i < all.Count; i++)
            {
                if (all[i].Kind != TokenKind.Name) continue;
                yield return (all[i], i + 2 < all.Count && all[i + 1].IsOperator(".") && all[i + 2].Kind == TokenKind.Name ? all[i + 2].Text : null);
            }
        }
    }

    public IEnumerable<Token> Literals => LiteralReader.Read(tokens);

    public IEnumerable<Reference> References => references.Read();
}
