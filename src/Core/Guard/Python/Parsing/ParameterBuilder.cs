using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>A parameter list as far as it has been read.</summary>
internal sealed class ParameterBuilder
{
    private readonly ImmutableArray<Parameter>.Builder keywordOnly = ImmutableArray.CreateBuilder<Parameter>();
    private readonly ImmutableArray<Expression?>.Builder keywordDefaults = ImmutableArray.CreateBuilder<Expression?>();
    private readonly ImmutableArray<Expression>.Builder defaults = ImmutableArray.CreateBuilder<Expression>();

    public List<Parameter>? PositionalOnly { get; private set; }

    public List<Parameter> Positional { get; private set; } = [];

    public Parameter? VariablePositional { get; set; }

    public Parameter? VariableKeyword { get; set; }

    public bool SeenStar { get; set; }

    public bool HasDefaults => defaults.Count > 0;

    public void EndPositionalOnly() => (PositionalOnly, Positional) = (Positional, []);

    public bool MissesDefault { get; private set; }

    /// <summary>False when the parameter needs a default, because one before it has one.</summary>
    public bool Add(Parameter parameter, Expression? standard)
    {
        if (SeenStar)
        {
            keywordOnly.Add(parameter);
            keywordDefaults.Add(standard);
            return true;
        }
        Positional.Add(parameter);
        if (standard is not null) defaults.Add(standard);
        MissesDefault = standard is null && defaults.Count > 0;
        return !MissesDefault;
    }

    public ParameterList Build(SourceSpan span) => new(
        span,
        [.. PositionalOnly ?? []],
        [.. Positional],
        VariablePositional,
        keywordOnly.DrainToImmutable(),
        keywordDefaults.DrainToImmutable(),
        VariableKeyword,
        defaults.DrainToImmutable());
}
