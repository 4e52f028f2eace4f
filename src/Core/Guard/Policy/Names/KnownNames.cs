using System.Collections.Frozen;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Policy.Names;

/// <summary>The tree of everything that a policy names.</summary>
internal sealed class KnownNames
{
    private static readonly string[] LiteralTypes = ["typing.Literal", "typing.Annotated"];

    private static readonly (string Name, string Text)[] Texts =
        [("os.sep", "/"), ("os.curdir", "."), ("os.pardir", ".."), ("os.extsep", "."), ("os.path.sep", "/"), ("os.path.curdir", "."), ("os.path.pardir", ".."), ("os.devnull", "/dev/null")];

    private readonly FrozenDictionary<string, KnownName> roots;
    private readonly KnownName builtins;
    private readonly FrozenDictionary<string, KnownName> methods;

    public KnownNames(PolicyFile file)
    {
        var builder = new Builder();
        foreach (var module in ModulesOf(file)) builder.Node(module).Roles |= NameRoles.Module;
        foreach (var list in file.Members) AddMembers(builder, list);
        // A dotted entry among the modules is a member of the first part.
        foreach (var group in file.Modules.Denied)
        {
            foreach (var name in group.Names.Where(name => name.Contains('.'))) builder.Node(name).Denial ??= new NameDenial(group.Reason, group.Severity);
        }
        AddBuiltins(builder, file.Builtins);
        AddFiles(builder, file.Files);
        // Calls that are made later are looked for under this name.
        builder.Node(KnownName.Partial);
        builder.Node(TextFolding.HomeMaker);
        builder.Node(TextFolding.FolderTaker);
        foreach (var name in TextDecoders.Names.Append(KnownName.ModuleHolder)) builder.Node(name);
        foreach (var name in file.Options.Callables) builder.Node(name).Roles |= NameRoles.OptionSetter;
        foreach (var name in LiteralTypes) builder.Node(name).Roles |= NameRoles.LiteralType;
        foreach (var (name, text) in Texts) builder.Node(name).Text = text;
        foreach (var name in MethodsOf(file)) builder.Node(KnownName.MethodPrefix + name);
        roots = builder.Seal();
        builtins = roots["builtins"];
        methods = MethodsOf(file).Distinct().ToFrozenDictionary(name => name, name => Find(KnownName.MethodPrefix + name)!);
    }

    /// <summary>Every name of the tree, each before its members.</summary>
    public IEnumerable<KnownName> All
    {
        get
        {
            var pending = new Stack<KnownName>(roots.Values);
            while (pending.TryPop(out var name))
            {
                yield return name;
                foreach (var (_, member) in name.Members) pending.Push(member);
            }
        }
    }

    /// <summary>A top-level module; null for one that the policy does not name.</summary>
    public KnownName? Root(string name) => roots.GetValueOrDefault(name);

    /// <summary>A dotted name; null when its module is not named by the policy.</summary>
    public KnownName? Find(string path)
    {
        var parts = path.Split('.');
        var name = Root(parts[0]);
        foreach (var part in parts.Skip(1)) name = name?.Member(part, out _);
        return name;
    }

    /// <summary>A method that a rule looks for by name, as a value: <c>f = df.query</c>. Null for the others.</summary>
    public KnownName? Method(string name) => methods.GetValueOrDefault(name);

    /// <summary>A built-in that matters; null for the others.</summary>
    public KnownName? Builtin(string name) => builtins.Knows(name) ? builtins.Member(name, out _) : null;

    private static IEnumerable<string> MethodsOf(PolicyFile file) => file.ExpressionMethods
        .Concat(file.MethodNameMethods)
        .Concat(file.Files.WriteMethods)
        .Concat(file.Files.PathWrites)
        .Append("format_map").Append("open");

    private static IEnumerable<string> ModulesOf(PolicyFile file) => file.Modules.Allowed
        .Concat(file.Modules.Submodules)
        .Concat(file.Modules.Restricted.Keys)
        .Concat(file.Members.Select(list => list.Module))
        .Append("builtins");

    private static void AddMembers(Builder builder, MemberList list)
    {
        var denial = new NameDenial(list.Reason, list.Severity);
        if (list.Only is not null)
        {
            builder.Node(list.Module).OthersDenial = denial;
            foreach (var name in list.Only) builder.Permit(list.Module, name);
        }
        foreach (var name in list.Denied ?? []) builder.Node($"{list.Module}.{name}").Denial = denial;
    }

    private static void AddBuiltins(Builder builder, BuiltinLists lists)
    {
        var denial = new NameDenial("It runs text as code.", Severity.Critical);
        foreach (var name in lists.Denied) builder.Builtin(name).Denial = denial;
        foreach (var name in lists.CallOnly.Append("open")) builder.Builtin(name).Roles |= NameRoles.CallOnly;
        foreach (var name in lists.Namespaces) builder.Builtin(name).Roles |= NameRoles.Namespace;
        foreach (var (name, indexes) in lists.CodeArguments) builder.Builtin(name).CodeArguments = indexes;
        foreach (var (name, index) in lists.AttributeNames) builder.Builtin(name).AttributeName = index;
    }

    private static void AddFiles(Builder builder, FileLists files)
    {
        foreach (var (name, indexes) in files.Openers) builder.Node(name).Opener = indexes;
        foreach (var (name, index) in files.Writers) builder.Node(name).Writer = index;
        Mark(files.Readers, NameRoles.Reader);
        Mark(files.PathClasses, NameRoles.PathClass);
        Mark(files.PathJoins, NameRoles.PathJoin);
        Mark(files.ScratchMakers, NameRoles.ScratchMaker);
        Mark(files.Buffers, NameRoles.Buffer);
        Mark(files.WriterClasses, NameRoles.WriterClass);

        void Mark(IEnumerable<string> names, NameRoles role)
        {
            foreach (var name in names) builder.Node(name).Roles |= role;
        }
    }

    private sealed class Builder
    {
        private readonly Dictionary<string, KnownName> nodes = [];
        private readonly Dictionary<string, Dictionary<string, KnownName>> children = [];
        private readonly HashSet<string> permitted = [];

        /// <summary>A name without a dot is a built-in's.</summary>
        public KnownName Builtin(string name) => Node(name.Contains('.') ? name : $"builtins.{name}");

        public KnownName Node(string path)
        {
            if (nodes.TryGetValue(path, out var known)) return known;
            var node = nodes[path] = new KnownName { Path = path };
            children[path] = [];
            if (path.LastIndexOf('.') is > 0 and var dot)
            {
                Node(path[..dot]);
                children[path[..dot]][path[(dot + 1)..]] = node;
            }
            return node;
        }

        public void Permit(string module, string member)
        {
            Node($"{module}.{member}");
            permitted.Add($"{module}.{Dotted.First(member)}");
        }

        public FrozenDictionary<string, KnownName> Seal()
        {
            // That another list names a member does not make it permitted.
            foreach (var (path, node) in nodes.Where(pair => pair.Value.OthersDenial is not null))
            {
                foreach (var member in children[path].Values.Where(member => !permitted.Contains(member.Path))) member.Denial ??= node.OthersDenial;
            }
            var interiors = new Dictionary<string, KnownName>();
            foreach (var (path, node) in nodes)
            {
                var root = Dotted.First(path);
                if (!interiors.TryGetValue(root, out var interior))
                {
                    interiors[root] = interior = new KnownName { Path = root };
                    interior.Seal([], interior);
                }
                node.Seal(children[path], interior);
            }
            return nodes.Where(pair => !pair.Key.Contains('.')).ToFrozenDictionary();
        }
    }
}
