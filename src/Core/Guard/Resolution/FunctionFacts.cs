using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>A function or lambda of the program. Names are given as the numbers of their references.</summary>
internal sealed class FunctionFacts(int number, ParameterList parameters)
{
    public int Number => number;

    public ParameterList Parameters => parameters;

    /// <summary>Positional parameters in order, those that are positional only first.</summary>
    public List<(string Name, int Reference)> Positional { get; } = [];

    public List<(string Name, int Reference)> KeywordOnly { get; } = [];

    public int? VariablePositional { get; set; }

    public int? VariableKeyword { get; set; }

    private Dictionary<string, int>? named;

    /// <summary>The parameter that a keyword means; null when there is none.</summary>
    public int? Named(string keyword)
    {
        named ??= Positional.Concat(KeywordOnly).DistinctBy(parameter => parameter.Name).ToDictionary(parameter => parameter.Name, parameter => parameter.Reference);
        return named.TryGetValue(keyword, out var reference) ? reference : null;
    }

    public IEnumerable<int> AllReferences => Positional.Concat(KeywordOnly).Select(parameter => parameter.Reference)
        .Concat(new[] { VariablePositional, VariableKeyword }.OfType<int>());

    public string? Name { get; init; }

    public bool IsDecorated { get; init; }

    /// <summary>Defined in a class: anyone may call it, under its name.</summary>
    public bool IsMethod { get; init; }

    /// <summary>Python itself calls it, where an attribute is taken or set.</summary>
    public bool IsDescriptor => IsMethod && Name is "__get__" or "__set__" or "__delete__";

    /// <summary><c>__init__</c> of a class that is called only where it shows.</summary>
    public bool IsFollowed { get; set; }

    /// <summary>Something that is not followed may call it.</summary>
    public bool IsEscaped { get; set; }

    /// <summary>What it answers with.</summary>
    public Variable Result { get; } = new(-1);
}
