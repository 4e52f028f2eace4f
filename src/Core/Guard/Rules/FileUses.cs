using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>Finds out which files a call reads or writes.</summary>
internal static class FileUses
{
    private static readonly string[] PathKeywords =
    [
        "path_or_buf", "path", "file", "filename", "fname", "where", "root_path", "excel_writer", "buf", "name", "source", "filepath_or_buffer", "workbook", "fid", "directory",
        "dir", "pathname", "filepath", "io", "root_dir", "local",
    ];

    public static IEnumerable<FileUse> Of(CallUse use, FilePolicy files) => use.Names.IsEmpty && use.Receiver is null ? [] : Find(use, files);

    private static IEnumerable<FileUse> Find(CallUse use, FilePolicy files)
    {
        var isKnown = false;
        foreach (var name in use.Names)
        {
            if (OfName(use, name, files) is not { } found) continue;
            isKnown = true;
            yield return found;
        }
        if (isKnown) yield break;
        foreach (var method in use.Methods)
        {
            if (files.LinkMethods.Contains(method)) yield return new FileUse(FileAccess.Read, use.Argument(0, "target"), false, use.Place);
            if (OfMethod(use, method, files) is { } found) yield return found;
        }
    }

    private static FileUse? OfName(CallUse use, KnownName name, FilePolicy files)
    {
        if (name.Opener is { } opener) return Opened(use, use.Argument(opener[0], PathKeywords), use.Argument(opener[1], "mode"));
        if (name.Writer is { } writer && use.Argument(writer, PathKeywords) is { } written)
        {
            // os knows paths only; the others also write to buffers.
            return new FileUse(FileAccess.Write, written, name.Path.StartsWith("os.", StringComparison.Ordinal), use.Place);
        }
        if (name.Roles.HasFlag(NameRoles.PathClass)) return new FileUse(FileAccess.Read, new TextFolding().JoinPath(use.Shape.Arguments.Select(use.ValueOf), isPath: true), false, use.Place);
        return name.Roles.HasFlag(NameRoles.Reader) ? new FileUse(FileAccess.Read, use.Argument(0, PathKeywords), false, use.Place) : null;
    }

    private static FileUse? OfMethod(CallUse use, string method, FilePolicy files)
    {
        var receiver = use.Receiver ?? Value.Unknown;
        if (method == "open") return OpenMethod(use, receiver);
        if (files.WriteMethods.Contains(method)) return new FileUse(FileAccess.Write, use.Argument(0, PathKeywords), false, use.Place);
        var isPath = receiver.Has(ValueTraits.Path);
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
