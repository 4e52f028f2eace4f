using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class ProgramReader
{
    private readonly List<Scope> functionScopes = [];
    private readonly Dictionary<Scope, FunctionFacts> classInits = [];
    private readonly List<(int Reference, FunctionFacts Init)> constructors = [];

    /// <summary><c>__init__</c> of classes, by the reference of the class's name.</summary>
    public IReadOnlyList<(int Reference, FunctionFacts Init)> Constructors => constructors;

    /// <summary>Some class has keywords, so that code sees it being made.</summary>
    public bool HasMetaclasses { get; private set; }

    private void StepFunction(FunctionDefStatement node, Phase phase)
    {
        switch (phase)
        {
            case Phase.Enter:
                Push(node, Phase.Body);
                PushSignature(node.Parameters);
                PushAnnotation(node.Returns);
                PushTypeParameters(node.TypeParameters);
                Push(node.Decorators);
                break;
            case Phase.Body:
                var facts = Define(node, node.Parameters, scope.Kind == ScopeKind.Class);
                var value = Decorate(node, Emit(OpKind.Function, node, facts.Number), node.Decorators.Length);
                if (facts is { IsMethod: true, IsDecorated: false, Name: "__init__" }) classInits[scope] = facts;
                Store(node.Name, node, value, NameRole.Defined);
                foreach (var parameter in node.TypeParameters) Store(parameter.Name, parameter, UnknownStep);
                OpenFunction(facts);
                Push(node, Phase.Leave);
                Push(node.Body);
                break;
            default: scope = scope.Parent!; break;
        }
    }

    private void StepLambda(LambdaExpression node, Phase phase)
    {
        switch (phase)
        {
            case Phase.Enter:
                Push(node, Phase.Body);
                PushSignature(node.Parameters);
                break;
            case Phase.Body:
                var facts = Define(node, node.Parameters, isMethod: false);
                Answer(Emit(OpKind.Function, node, facts.Number));
                OpenFunction(facts);
                Push(node, Phase.Leave);
                Push(node.Body);
                break;
            default:
                Return(node, Pop());
                scope = scope.Parent!;
                break;
        }
    }

    // Defaults and annotations are evaluated outside.
    private void PushSignature(ParameterList parameters)
    {
        foreach (var parameter in All(parameters).Reverse()) PushAnnotation(parameter.Annotation);
        for (var i = parameters.KeywordDefaults.Length - 1; i >= 0; i--) Push(parameters.KeywordDefaults[i]);
        Push(parameters.Defaults);
    }

    private static IEnumerable<Parameter> All(ParameterList parameters) => parameters.PositionalOnly.Concat(parameters.Positional).Concat(parameters.KeywordOnly)
        .Concat(new[] { parameters.VariablePositional, parameters.VariableKeyword }.OfType<Parameter>());

    /// <summary>Takes the defaults from the stack. The new scope is the function's.</summary>
    private FunctionFacts Define(SyntaxNode node, ParameterList parameters, bool isMethod)
    {
        var facts = new FunctionFacts(Functions.Count, parameters)
        {
            IsMethod = isMethod,
            Name = (node as FunctionDefStatement)?.Name,
            IsDecorated = node is FunctionDefStatement { Decorators.Length: > 0 },
        };
        Functions.Add(facts);
        var inner = new Scope(ScopeKind.Function, scope, facts.Number);
        functionScopes.Add(inner);
        var keywordDefaults = Pop(parameters.KeywordDefaults.Count(value => value is not null));
        var defaults = Pop(parameters.Defaults.Length);
        foreach (var parameter in parameters.PositionalOnly.Concat(parameters.Positional)) facts.Positional.Add((parameter.Name, Declare(parameter, inner)));
        foreach (var parameter in parameters.KeywordOnly) facts.KeywordOnly.Add((parameter.Name, Declare(parameter, inner)));
        facts.VariablePositional = parameters.VariablePositional is { } rest ? Declare(rest, inner) : null;
        facts.VariableKeyword = parameters.VariableKeyword is { } named ? Declare(named, inner) : null;
        StoreDefaults(facts.Positional.Skip(facts.Positional.Count - defaults.Length), defaults, node);
        var withDefault = facts.KeywordOnly.Where((_, index) => parameters.KeywordDefaults[index] is not null);
        StoreDefaults(withDefault, keywordDefaults, node);
        return facts;
    }

    private void OpenFunction(FunctionFacts facts) => scope = functionScopes[facts.Number];

    private int Declare(Parameter parameter, Scope inner)
    {
        var number = ReferenceTo(parameter.Name, inner);
        References[number].IsBound = true;
        Note(parameter.Name, NameRole.Parameter, parameter.Span.Start);
        return number;
    }

    private void StoreDefaults(IEnumerable<(string Name, int Reference)> parameters, int[] defaults, SyntaxNode node)
    {
        foreach (var ((_, reference), value) in parameters.Zip(defaults))
        {
            SetUsage(value, Usage.Argument);
            Emit(OpKind.StoreDefault, node, reference, value);
        }
    }

    /// <summary>Takes the decorators from the stack and calls them, the last one first.</summary>
    private int Decorate(SyntaxNode node, int value, int count)
    {
        foreach (var decorator in Pop(count).Reverse()) value = Emit(OpKind.Call, node, decorator, data: new CallShape([value], null, []));
        return value;
    }

    private void StepClass(ClassDefStatement node, Phase phase)
    {
        switch (phase)
        {
            case Phase.Enter:
                Push(node, Phase.Body);
                PushTypeParameters(node.TypeParameters);
                Push(node.Keywords);
                Push(node.Bases);
                Push(node.Decorators);
                break;
            case Phase.Body:
                // The metaclass may do anything with these.
                var parts = Pop(node.Bases.Length + node.Keywords.Length);
                Bases.AddRange(parts[..node.Bases.Length]);
                foreach (var part in parts) Emit(OpKind.Escape, node, b: part);
                foreach (var parameter in node.TypeParameters) Store(parameter.Name, parameter, UnknownStep);
                HasMetaclasses |= node.Keywords.Length > 0;
                scope = new Scope(ScopeKind.Class, scope);
                Push(node, Phase.Leave);
                Push(node.Body);
                break;
            default:
                // What makes the class anew, or comes before it, may turn what it holds into arguments.
                if (node.Decorators.Length + node.Bases.Length > 0) foreach (var held in scope.References) if (References[held].IsBound) Emit(OpKind.StoreField, node, FieldOf(References[held].Name));
                var init = classInits.GetValueOrDefault(scope);
                scope = scope.Parent!;
                if (init is not null && node.Decorators.IsEmpty) constructors.Add((ReferenceTo(node.Name, scope), init));
                Store(node.Name, node, Decorate(node, ClassStep, node.Decorators.Length), NameRole.Defined);
                break;
        }
    }

    private void Import(Statement node)
    {
        if (node is ImportStatement import)
        {
            foreach (var alias in import.Names) Import(alias, new ImportFact(alias.Name, null, 0, TargetOf(alias.Name, alias.AsName is null)), alias.AsName ?? Policy.Dotted.First(alias.Name));
            return;
        }
        var from = (ImportFromStatement)node;
        foreach (var alias in from.Names)
        {
            var module = from.Module ?? "";
            var targets = from.Level > 0 || alias.Name == "*" ? [] : TargetOf($"{module}.{alias.Name}", false);
            var fact = new ImportFact(module, alias.Name, from.Level, targets);
            if (!fact.IsStar) Import(alias, fact, alias.AsName ?? alias.Name);
            else Emit(OpKind.Import, alias, data: fact);
        }
    }

    private void Import(ImportAlias alias, ImportFact fact, string bound) => Store(bound, alias, Emit(OpKind.Import, alias, data: fact));

    private ImmutableArray<Policy.Names.KnownName> TargetOf(string path, bool firstOnly) =>
        policy.Names.Find(firstOnly ? Policy.Dotted.First(path) : path) is { } target ? [target] : [];
}
