using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>Finds out which files a call reads or writes.</summary>
internal static partial class FileUses
{
    private static readonly string[] PathKeywords =
    [
        "path_or_buf", "path", "file", "filename", "fname", "where", "root_path", "excel_writer", "buf", "name", "source", "filepath_or_buffer", "workbook", "fid", "directory",
        "dir", "pathname", "filepath", "io", "root_dir", "local",
    ];

    private static readonly FrozenSet<string> PathReads = new[] { "read_text", "read_bytes", "iterdir", "glob", "rglob", "walk", "readlink", "stat" }.ToFrozenSet();

    /// <summary>Of a library's functions: there are many of them, and there will be more.</summary>
    private static readonly string[] ReaderPrefixes = ["read_", "scan_"];

    public static IEnumerable<FileUse> Of(CallUse use, FilePolicy files) => use.Names.IsEmpty && use.Receiver is null && !use.HandsOverOneOf(files.WriteMethods) ? [] : Find(use, files);

    private static IEnumerable<FileUse> Find(CallUse use, FilePolicy files)
    {
        var isKnown = false;
        foreach (var name in use.Names)
        {
            foreach (var part in NewNameParts(use, name)) yield return part;
            if (OfName(use, name, files) is not { } found) continue;
            isKnown = true;
            yield return found;
        }
        if (isKnown) yield break;
        foreach (var path in InQueries(use)) yield return new FileUse(FileAccess.Read, Value.Text(path), false, use.Place);
        foreach (var method in use.Methods)
        {
            if (files.LinkMethods.Contains(method)) yield return new FileUse(FileAccess.Read, use.Argument(0, "target"), false, use.Place);
            if (OfMethod(use, method, files) is { } found) yield return found;
            // pandas.DataFrame.to_csv(df, path)
            if (files.WriteMethods.Contains(method) && IsOfClass(use)) yield return new FileUse(FileAccess.Write, use.Argument(1), false, use.Place);
            // The new name is written just as the old one.
            if (files.KnownPathWrites.Contains(method) && use.Receiver is { } path && path.Has(ValueTraits.Path)) yield return new FileUse(FileAccess.Write, use.Argument(0, "target"), true, use.Place);
        }
        if (!use.HandsOverOneOf(files.WriteMethods)) yield break;
        foreach (var argument in use.Arguments.Where(argument => !argument.Literals.IsEmpty)) yield return new FileUse(FileAccess.Write, argument, false, use.Place);
    }

    /// <summary><c>select * from read_csv('/etc/passwd')</c>.</summary>
    private static IEnumerable<string> InQueries(CallUse use) => use.LastName is "execute" or "sql"
        ? use.Arguments.SelectMany(argument => argument.Texts).Where(text => text.Contains('(')).SelectMany(text => QueryReader().Matches(text)).Select(match => match.Groups[1].Value)
        : [];

    [GeneratedRegex(@"\b(?:read|scan)_\w+\s*\(\s*['""]([^'""]*)['""]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QueryReader();

    private static bool IsOfClass(CallUse use) => use.Receiver is { } receiver && (!receiver.Names.IsEmpty || receiver.Has(ValueTraits.Class));

    // tempfile.mkstemp(prefix="/etc/x"): an absolute part makes the folder void.
    private static IEnumerable<FileUse> NewNameParts(CallUse use, KnownName name) => name.Path.StartsWith("tempfile.", StringComparison.Ordinal)
        ? use.Arguments.Where(argument => !argument.Literals.IsEmpty).Select(argument => new FileUse(FileAccess.Write, argument, false, use.Place))
        : [];

    private static FileUse? OfName(CallUse use, KnownName name, FilePolicy files)
    {
        if (name.Opener is { } opener) return Opened(use, use.Argument(opener[0], PathKeywords), use.Argument(opener[1], "mode"));
        if (name.Writer is { } writer && use.Argument(writer, PathKeywords) is { } written)
        {
            // os knows paths only; the others also write to buffers.
            return new FileUse(FileAccess.Write, written, name.Path.StartsWith("os.", StringComparison.Ordinal), use.Place);
        }
        if (name.Roles.HasFlag(NameRoles.PathClass)) return new FileUse(FileAccess.Read, new TextFolding().JoinPath(use.Shape.Arguments.Select(use.ValueOf), isPath: true), false, use.Place);
        var reads = name.Roles.HasFlag(NameRoles.Reader) || (!name.IsBuiltin && use.LastName is { } last && ReaderPrefixes.Any(prefix => last.StartsWith(prefix, StringComparison.Ordinal)));
        return reads ? new FileUse(FileAccess.Read, use.Argument(0, PathKeywords), false, use.Place) : null;
    }

    private static FileUse? OfMethod(CallUse use, string method, FilePolicy files)
    {
        var receiver = use.Receiver ?? Value.Unknown;
        if (method == "open") return OpenMethod(use, receiver);
        if (files.WriteMethods.Contains(method)) return new FileUse(FileAccess.Write, use.Argument(0, PathKeywords) ?? use.Hidden, false, use.Place);
        var isPath = receiver.Has(ValueTraits.Path);
        if (isPath && PathReads.Contains(method)) return new FileUse(FileAccess.Read, receiver, false, use.Place);
        if (!files.PathWrites.Contains(method) && !(isPath && files.KnownPathWrites.Contains(method))) return null;
        return new FileUse(FileAccess.Write, isPath ? receiver : null, true, use.Place);
    }

    private static FileUse Opened(CallUse use, Value? path, Value? mode)
    {
        if (use.Shape.Hides || mode is { IsConstantText: false }) return new FileUse(FileAccess.Either, path, true, use.Place);
        return mode is not null && mode.Texts.Any(Writes) ? new FileUse(FileAccess.Write, path, true, use.Place) : new FileUse(FileAccess.Read, path, false, use.Place);
    }

    // path.open("w") and library.open(path, "w"): only what looks like a mode counts.
    private static FileUse? OpenMethod(CallUse use, Value receiver)
    {
        if (receiver.Has(ValueTraits.Path) && use.Argument(0, "mode") is not { IsConstantText: false }) return Opened(use, receiver, use.Argument(0, "mode"));
        if (IsWriting(use.Argument(0, "mode"))) return new FileUse(FileAccess.Write, receiver.Has(ValueTraits.Path) ? receiver : null, true, use.Place);
        return IsWriting(use.Argument(1, "mode")) ? new FileUse(FileAccess.Write, use.Argument(0, PathKeywords), true, use.Place) : null;
    }

    private static bool IsWriting(Value? mode) => mode is not null && mode.Texts.Any(text => text.Length is > 0 and <= 4 && text.All(c => "rwxabt+U".Contains(c)) && Writes(text));

    private static bool Writes(string mode) => mode.AsSpan().IndexOfAny("wax+") >= 0;
}
