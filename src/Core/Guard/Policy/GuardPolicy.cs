using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>A valid policy, indexed for the rules.</summary>
public sealed class GuardPolicy
{
    private readonly FrozenDictionary<string, NameGroup> deniedModules;
    private readonly FrozenDictionary<string, MemberRule> members;

    internal GuardPolicy(PolicyFile file, string hash)
    {
        File = file;
        Hash = hash;
        AllowedModules = file.Modules.Allowed.ToFrozenSet();
        deniedModules = Index(file.Modules.Denied);
        members = file.Members.ToFrozenDictionary(list => list.Module, list => new MemberRule(list));
        Attributes = Index(file.Attributes);
        AllowedDunders = file.Dunders.Allowed.ToFrozenSet();
        DeniedTexts = file.Dunders.DeniedText.ToFrozenSet();
        DeniedBuiltins = file.Builtins.Denied.ToFrozenSet();
        CallOnlyBuiltins = file.Builtins.CallOnly.ToFrozenSet();
        KnownBuiltins = file.Builtins.Denied
            .Concat(file.Builtins.CallOnly).Concat(file.Builtins.Namespaces).Concat(file.Builtins.AttributeNames.Keys)
            .Append("open").ToFrozenSet();
        ModuleAttributes = file.ModuleAttributes.ToFrozenSet();
        ExpressionMethods = file.ExpressionMethods.ToFrozenSet();
        Files = new FilePolicy(file.Files);
        ShellRunners = file.Shell.Runners.ToFrozenSet();
        ShellPatterns = [.. file.Shell.Patterns.Select(entry => (entry.Name, Compile(entry)))];
        Nearest = new NearestModule(file.Modules);
    }

    public PolicyFile File { get; }

    /// <summary>SHA-256 of the file's bytes, lower-case hex.</summary>
    public string Hash { get; }

    public string Version => File.Version;

    internal FrozenSet<string> AllowedModules { get; }
    internal FrozenDictionary<string, NameGroup> Attributes { get; }
    internal FrozenSet<string> AllowedDunders { get; }
    internal FrozenSet<string> DeniedTexts { get; }
    internal FrozenSet<string> DeniedBuiltins { get; }
    internal FrozenSet<string> CallOnlyBuiltins { get; }
    internal FrozenSet<string> KnownBuiltins { get; }
    internal FrozenSet<string> ModuleAttributes { get; }
    internal FrozenSet<string> ExpressionMethods { get; }
    internal FilePolicy Files { get; }
    internal FrozenSet<string> ShellRunners { get; }
    internal IReadOnlyList<(string Name, Regex Pattern)> ShellPatterns { get; }
    internal NearestModule Nearest { get; }

    /// <summary>What the lists say of a dotted module name: its longest listed prefix decides.</summary>
    internal ModuleStanding StandingOf(string module)
    {
        foreach (var prefix in Dotted.Prefixes(module))
        {
            if (deniedModules.TryGetValue(prefix, out var group)) return new ModuleStanding(ModuleList.Denied, prefix, group.Reason, group.Severity);
            if (File.Modules.Restricted.TryGetValue(prefix, out var reason)) return new ModuleStanding(ModuleList.Restricted, prefix, reason, Severity.High);
            if (AllowedModules.Contains(prefix)) return new ModuleStanding(ModuleList.Allowed, prefix, "", Severity.None);
        }
        return new ModuleStanding(ModuleList.Unknown, Dotted.First(module), "", Severity.Low);
    }

    /// <summary>The list that forbids <paramref name="qualified"/>, say <c>os.system</c>; null when none does.</summary>
    internal MemberList? Forbids(string qualified)
    {
        foreach (var module in Dotted.Prefixes(qualified))
        {
            if (module.Length < qualified.Length && members.TryGetValue(module, out var rule) && rule.Forbids(qualified[(module.Length + 1)..])) return rule.List;
        }
        return null;
    }

    /// <summary>True for a module of which only some members may be used: as a value it would hide which.</summary>
    internal bool IsGuarded(string module) => members.TryGetValue(module, out var rule) && rule.List.Only is not null;

    internal bool HasMemberRules(string module) => members.ContainsKey(module);

    internal static Regex Compile(ShellPattern entry) =>
        new(entry.Pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static FrozenDictionary<string, NameGroup> Index(IEnumerable<NameGroup> groups) => groups
        .SelectMany(group => group.Names.Select(name => (name, group)))
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.group);

    private sealed class MemberRule(MemberList list)
    {
        private readonly FrozenSet<string> names = (list.Only ?? list.Denied ?? []).ToFrozenSet();

        public MemberList List => list;

        public bool Forbids(string member) => list.Only is not null
            ? !names.Contains(Dotted.First(member))
            : Dotted.Prefixes(member).Any(names.Contains);
    }
}

internal enum ModuleList
{
    Unknown,
    Allowed,
    Restricted,
    Denied,
}

/// <summary>Where a module stands. <paramref name="Name"/> is the listed prefix, or the first part of an unknown name.</summary>
internal sealed record ModuleStanding(ModuleList List, string Name, string Reason, Severity Severity);
