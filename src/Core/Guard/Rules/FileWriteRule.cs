using RemoteExecutor.Core.Guard.Facts;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>REX310 to REX312 for library calls that take a path, and for the methods of path objects.</summary>
internal sealed class FileWriteRule : IReferenceRule
{
    private static readonly string[] PathKeywords =
        ["path_or_buf", "path", "file", "fname", "where", "root_path", "excel_writer", "buf", "name", "source", "filepath_or_buffer", "workbook", "fid", "directory"];

    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        if (reference.Call is not { } call) return [];
        var files = context.Policy.Files;
        if (reference.Targets.FirstOrDefault(files.Lists.Writers.ContainsKey) is { } writer)
        {
            // os knows paths only; the others also write to buffers.
            return List(FileAccess.Write(reference.Position, Path(call, files.Lists.Writers[writer]), files, writer.StartsWith("os.", StringComparison.Ordinal)));
        }
        if (reference.Targets.Any(files.Readers.Contains)) return List(FileAccess.Read(reference.Position, PathOfReader(reference, call, context), files));
        if (reference.Attributes.Count == 0) return [];
        if (files.WriteMethods.Contains(reference.LastName!)) return List(FileAccess.Write(reference.Position, Path(call, 0), files, mustBeSeen: false));
        if (!files.PathWrites.Contains(reference.LastName!)) return [];
        return List(FileAccess.Write(reference.Position, reference.Attributes.Count == 1 ? reference.Receiver : null, files, mustBeSeen: true));
    }

    // Path("/usr", "../etc") is one path.
    private static Value? PathOfReader(Reference reference, CallFact call, RuleContext context)
    {
        if (!reference.Targets.Any(context.Policy.Files.PathClasses.Contains)) return Path(call, 0);
        var parts = call.Arguments.Select(argument => argument.Value).ToList();
        return parts.Count == 0 ? null : parts.Aggregate((left, right) => left.Combine(right, Policy.PathText.Join, true));
    }

    private static Value? Path(CallFact call, int index) =>
        PathKeywords.Select(keyword => call.Find(index, keyword)).FirstOrDefault(argument => argument is not null)?.Value;

    private static Violation[] List(Violation? violation) => violation is null ? [] : [violation];
}
