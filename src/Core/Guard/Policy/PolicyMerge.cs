namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>Puts an operator's overrides into a policy. An override that changes nothing is a fault: it is misspelt, or the policy has moved on.</summary>
internal sealed class PolicyMerge(PolicyOverrides overrides)
{
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public PolicyFile Into(PolicyFile file) => file with
    {
        Version = $"{file.Version}+{overrides.Version}",
        Modules = Modules(file.Modules),
        Members = Members(file.Members),
        Attributes = Attributes(file.Attributes),
        Files = Files(file.Files),
    };

    private ModuleLists Modules(ModuleLists lists)
    {
        var given = overrides.Modules;
        var denied = given.Denied.SelectMany(group => group.Names).ToList();
        var moved = given.Allowed.Concat(given.Restricted.Keys).Concat(denied).ToHashSet();
        foreach (var name in given.Allowed.Where(lists.Allowed.Contains)) faults.Add($"modules.allowed: '{name}' is allowed already.");
        foreach (var twice in given.Allowed.Concat(given.Restricted.Keys).Concat(denied).GroupBy(name => name).Where(group => group.Count() > 1))
        {
            faults.Add($"modules: '{twice.Key}' is named more than once.");
        }
        return lists with
        {
            Allowed = [.. lists.Allowed.Where(name => !moved.Contains(name)), .. given.Allowed.Distinct()],
            Restricted = lists.Restricted.Where(pair => !moved.Contains(pair.Key)).Concat(given.Restricted).DistinctBy(pair => pair.Key).ToDictionary(),
            Denied = [.. Without(lists.Denied, moved), .. given.Denied],
            Aliases = lists.Aliases.Where(pair => !moved.Contains(pair.Value) || given.Allowed.Contains(pair.Value)).ToDictionary(),
        };
    }

    private List<MemberList> Members(IReadOnlyList<MemberList> lists)
    {
        var merged = lists.ToList();
        foreach (var name in overrides.Members.Allowed)
        {
            if (!Split(name, out var module, out var member)) continue;
            var found = merged.FindIndex(list => list.Module == module && (list.Only is not null ? !list.Only.Contains(member) : list.Denied!.Contains(member)));
            if (found < 0) faults.Add($"members.allowed: '{name}' is not forbidden.");
            else if (merged[found] is { Only: { } only } closed) merged[found] = closed with { Only = [.. only, member] };
            else merged[found] = merged[found] with { Denied = [.. merged[found].Denied!.Where(other => other != member)] };
        }
        foreach (var group in overrides.Members.Denied)
        {
            foreach (var name in group.Names)
            {
                if (!Split(name, out var module, out var member)) continue;
                var closed = merged.FindIndex(list => list.Module == module && list.Only is not null && list.Only.Contains(member));
                if (closed >= 0) merged[closed] = merged[closed] with { Only = [.. merged[closed].Only!.Where(other => other != member)] };
                merged.Add(new MemberList { Module = module, Reason = group.Reason, Severity = group.Severity, Denied = [member] });
            }
        }
        return merged;
    }

    private List<NameGroup> Attributes(IReadOnlyList<NameGroup> groups)
    {
        var allowed = overrides.Attributes.Allowed.ToHashSet();
        foreach (var name in allowed.Where(name => !groups.Any(group => group.Names.Contains(name)))) faults.Add($"attributes.allowed: '{name}' is not forbidden.");
        return [.. Without(groups, allowed), .. overrides.Attributes.Denied];
    }

    private FileLists Files(FileLists lists)
    {
        var given = overrides.Files;
        foreach (var folder in given.Readable.Where(folder => !lists.Protected.Contains(folder))) faults.Add($"files.readable: '{folder}' is not protected.");
        return lists with
        {
            Scratch = [.. lists.Scratch.Union(given.Scratch)],
            Protected = [.. lists.Protected.Except(given.Readable).Union(given.Protected)],
        };
    }

    private bool Split(string name, out string module, out string member)
    {
        var dot = name.LastIndexOf('.');
        (module, member) = dot > 0 ? (name[..dot], name[(dot + 1)..]) : ("", name);
        if (dot <= 0) faults.Add($"members: '{name}' is no dotted name.");
        return dot > 0;
    }

    private static IEnumerable<NameGroup> Without(IEnumerable<NameGroup> groups, HashSet<string> names) => groups
        .Select(group => group with { Names = [.. group.Names.Where(name => !names.Contains(name))] })
        .Where(group => group.Names.Count > 0);
}
