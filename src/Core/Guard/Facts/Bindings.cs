using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>
/// What each name of the program may stand for, over the whole text: scopes are ignored, so a name has every meaning it is given anywhere.
/// </summary>
/// <param name="builtins">The built-in functions that a rule asks for.</param>
internal sealed class Bindings(IReadOnlySet<string> builtins)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly List<string> starModules = [];

    /// <summary>Where a name was bound to more things than are followed; null when none was.</summary>
    public Position? Overflow { get; private set; }

    public void Add(string name, Value value, Position position)
    {
        var entry = EntryOf(name);
        foreach (var target in value.Targets)
        {
            if (!AddTo(entry.Targets, target)) Overflow ??= position;
        }
        foreach (var text in value.Texts) entry.Complete &= AddTo(entry.Texts, text);
        entry.Complete &= value.Complete;
        entry.IsPath |= value.IsPath;
    }

    /// <summary>The name may be anything.</summary>
    public void AddUnknown(string name) => EntryOf(name).Complete = false;

    public void AddStar(string module, Position position)
    {
        if (!AddTo(starModules, module)) Overflow ??= position;
    }

    /// <summary>A name that the program does not bind may come from a star import; any name may be the built-in one.</summary>
    public Value Of(string name)
    {
        string[] builtin = builtins.Contains(name) ? [$"builtins.{name}"] : [];
        return entries.TryGetValue(name, out var entry)
            ? new Value(entry.Texts, [.. entry.Targets, .. builtin], entry.Complete, entry.IsPath)
            : new Value([], [.. starModules.Select(module => $"{module}.{name}"), .. builtin], false);
    }

    public bool Binds(string name) => entries.ContainsKey(name);

    private Entry EntryOf(string name)
    {
        if (!entries.TryGetValue(name, out var entry)) entries[name] = entry = new Entry();
        return entry;
    }

    private static bool AddTo(List<string> list, string value)
    {
        if (list.Contains(value)) return true;
        if (list.Count >= Value.MaxAlternatives) return false;
        list.Add(value);
        return true;
    }

    private sealed class Entry
    {
        public List<string> Targets { get; } = [];
        public List<string> Texts { get; } = [];
        public bool Complete { get; set; } = true;
        public bool IsPath { get; set; }
    }
}
