using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>What a policy must hold beyond its form.</summary>
internal static partial class PolicyValidation
{
    public static IEnumerable<string> Faults(PolicyFile file) =>
        [.. Version(file), .. Names(file), .. Overlaps(file), .. Reasons(file), .. Members(file), .. Paths(file), .. Indexes(file), .. Patterns(file)];

    private static IEnumerable<string> Version(PolicyFile file)
    {
        if (!VersionForm().IsMatch(file.Version)) yield return "version: 1 to 40 letters, digits, dots or hyphens are expected, and the same again after a plus sign with overrides.";
    }

    private static IEnumerable<string> Names(PolicyFile file)
    {
        var modules = file.Modules;
        (string Field, IEnumerable<string> Values)[] lists =
        [
            ("modules.allowed", modules.Allowed),
            ("modules.restricted", modules.Restricted.Keys),
            ("modules.denied", modules.Denied.SelectMany(group => group.Names)),
            ("modules.submodules", modules.Submodules),
            ("modules.aliases", modules.Aliases.Keys),
            ("members", file.Members.SelectMany(list => (list.Only ?? []).Concat(list.Denied ?? []).Append(list.Module))),
            ("builtins", file.Builtins.Denied.Concat(file.Builtins.CallOnly).Concat(file.Builtins.Namespaces).Concat(file.Builtins.AttributeNames.Keys).Concat(file.Builtins.CodeArguments.Keys)),
            ("options", file.Options.Callables),
            ("dunders", file.Dunders.Allowed.Concat(file.Dunders.ReadOnly).Concat(file.Dunders.DeniedText)),
            ("attributes", file.Attributes.SelectMany(group => group.Names)),
            ("privateAttributes", file.PrivateAttributes),
            ("moduleAttributes", file.ModuleAttributes),
            ("keywords", file.Keywords.Keys),
            ("expressionMethods", file.ExpressionMethods),
            ("methodNameMethods", file.MethodNameMethods),
            ("files.writeMethods", file.Files.WriteMethods.Concat(file.Files.PathWrites).Concat(file.Files.KnownPathWrites).Concat(file.Files.LinkMethods)),
            ("files.openers", file.Files.Openers.Keys.Concat(file.Files.Writers.Keys).Concat(file.Files.Readers).Concat(file.Files.ScratchMakers).Concat(file.Files.Buffers).Concat(file.Files.WriterClasses)),
            ("shell.runners", file.Shell.Runners),
        ];
        // A name that is no ASCII identifier could never match: the lexer folds what NFKC folds to ASCII.
        return lists.SelectMany(list => list.Values.Where(value => !NameForm().IsMatch(value)).Select(value => $"{list.Field}: '{value}' is no dotted name."));
    }

    private static IEnumerable<string> Overlaps(PolicyFile file)
    {
        var modules = file.Modules;
        if (modules.Allowed.Count == 0) yield return "modules.allowed: at least one module is expected.";
        var all = modules.Allowed.Concat(modules.Restricted.Keys).Concat(modules.Denied.SelectMany(group => group.Names));
        foreach (var twice in all.GroupBy(name => name).Where(group => group.Count() > 1)) yield return $"modules: '{twice.Key}' is listed more than once.";
        foreach (var (alias, module) in modules.Aliases.Where(pair => !modules.Allowed.Contains(pair.Value)))
        {
            yield return $"modules.aliases: '{alias}' names '{module}', which is not allowed.";
        }
    }

    private static IEnumerable<string> Reasons(PolicyFile file)
    {
        var reasons = file.Modules.Restricted.Values
            .Concat(file.Modules.Denied.Concat(file.Attributes).Select(group => group.Reason))
            .Concat(file.Members.Select(list => list.Reason))
            .Concat(file.Keywords.Values);
        if (reasons.Any(reason => reason.Length is < 3 or > 200)) yield return "reasons: a sentence of 3 to 200 characters is expected everywhere.";
        var severities = file.Modules.Denied.Concat(file.Attributes).Select(group => group.Severity).Concat(file.Members.Select(list => list.Severity));
        if (severities.Contains(Severity.None)) yield return "severity: none is no severity of a violation.";
    }

    private static IEnumerable<string> Members(PolicyFile file)
    {
        foreach (var list in file.Members.Where(list => list.Only is null == list.Denied is null))
        {
            yield return $"members: '{list.Module}' needs either only or denied.";
        }
        foreach (var twice in file.Members.Where(list => list.Only is not null).GroupBy(list => list.Module).Where(group => group.Count() > 1))
        {
            yield return $"members: '{twice.Key}' has more than one list of what alone is permitted.";
        }
    }

    private static IEnumerable<string> Paths(PolicyFile file)
    {
        var files = file.Files;
        var paths = files.Scratch.Concat(files.Protected).Concat(files.Harmless).Append(files.WorkingDirectory);
        foreach (var path in paths.Where(path => path.Length < 2 || PathText.Normalise(path, "/") != path))
        {
            yield return $"files: '{path}' is no absolute, plain path below the root.";
        }
    }

    private static IEnumerable<string> Indexes(PolicyFile file)
    {
        var indexes = file.Files.Writers.Values.Concat(file.Builtins.AttributeNames.Values).Concat(file.Files.Openers.Values.Concat(file.Builtins.CodeArguments.Values).SelectMany(pair => pair));
        if (indexes.Any(index => index is < 0 or > 9)) yield return "indexes: an argument's index is from 0 to 9.";
        if (file.Files.Openers.Values.Any(pair => pair.Count != 2)) yield return "files.openers: two indexes are expected, of the path and of the mode.";
    }

    private static IEnumerable<string> Patterns(PolicyFile file)
    {
        foreach (var entry in file.Shell.Patterns)
        {
            if (Try(entry) is { } fault) yield return $"shell.patterns: '{entry.Name}': {fault}";
        }
    }

    private static string? Try(ShellPattern entry)
    {
        try
        {
            return GuardPolicy.Compile(entry).IsMatch("") ? "it matches the empty string." : null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return error.Message;
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9.-]{1,40}(\+[A-Za-z0-9.-]{1,40})?\z")]
    private static partial Regex VersionForm();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex NameForm();
}
