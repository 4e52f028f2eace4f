using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard.Policy.Names;

namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>A valid policy, indexed for the rules.</summary>
public sealed class GuardPolicy
{
    private readonly FrozenDictionary<string, NameGroup> deniedModules;
    private readonly FrozenSet<string> allowedModules;
    private readonly string[] namedAttributes;

    internal GuardPolicy(PolicyFile file, string hash)
    {
        File = file;
        Hash = hash;
        allowedModules = file.Modules.Allowed.ToFrozenSet();
        deniedModules = Index(file.Modules.Denied);
        Names = new KnownNames(file);
        Attributes = Index(file.Attributes);
        PrivateAttributes = file.PrivateAttributes.ToFrozenSet();
        AllowedDunders = file.Dunders.Allowed.ToFrozenSet();
        ReadOnlyDunders = file.Dunders.ReadOnly.ToFrozenSet();
        DeniedTexts = file.Dunders.DeniedText.ToFrozenSet();
        ModuleAttributes = file.ModuleAttributes.ToFrozenSet();
        ExpressionMethods = file.ExpressionMethods.ToFrozenSet();
        MethodNameMethods = file.MethodNameMethods.ToFrozenSet();
        Files = new FilePolicy(file.Files);
        namedAttributes =
        [
            .. Attributes.Keys, .. ModuleAttributes, .. ExpressionMethods, .. MethodNameMethods, .. Files.WriteMethods, .. Files.PathWrites, .. Files.KnownPathWrites, .. Files.LinkMethods,
            .. file.Shell.Runners, .. Names.All.Select(name => Dotted.Last(name.Path)),
        ];
        ShellRunners = file.Shell.Runners.ToFrozenSet();
        ShellPatterns = [.. file.Shell.Patterns.Select(entry => (entry.Name, Compile(entry)))];
        Nearest = new NearestModule(file.Modules);
    }

    /// <summary>With an operator's overrides already in it.</summary>
    public PolicyFile File { get; }

    /// <summary>SHA-256 of the file's bytes, lower-case hex; with overrides, of both files' hashes.</summary>
    public string Hash { get; }

    public string Version => File.Version;

    internal KnownNames Names { get; }
    internal FrozenDictionary<string, NameGroup> Attributes { get; }
    internal FrozenSet<string> PrivateAttributes { get; }
    internal FrozenSet<string> AllowedDunders { get; }
    internal FrozenSet<string> ReadOnlyDunders { get; }
    internal FrozenSet<string> DeniedTexts { get; }
    internal FrozenSet<string> ModuleAttributes { get; }
    internal FrozenSet<string> ExpressionMethods { get; }
    internal FrozenSet<string> MethodNameMethods { get; }
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
            if (allowedModules.Contains(prefix)) return new ModuleStanding(ModuleList.Allowed, prefix, "", Severity.None);
        }
        return new ModuleStanding(ModuleList.Unknown, Dotted.First(module), "", Severity.Low);
    }

    /// <summary>True when no attribute that the policy speaks of begins like that, nor one of the interpreter's.</summary>
    internal bool IsHarmlessBeginning(string beginning) =>
        beginning.Length > 0 && beginning[0] != '_' && !namedAttributes.Any(name => name.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>True for <c>__x__</c> unless it is known to be harmless.</summary>
    internal bool DeniesDunder(string name) => IsDunder(name) && !AllowedDunders.Contains(name);

    internal static bool IsDunder(string name) =>
        name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);

    internal static Regex Compile(ShellPattern entry) =>
        new(entry.Pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static FrozenDictionary<string, NameGroup> Index(IEnumerable<NameGroup> groups) => groups
        .SelectMany(group => group.Names.Select(name => (name, group)))
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.group);
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
