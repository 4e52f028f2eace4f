using RemoteExecutor.Core.Guard.Facts;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>What all file rules say. REX310: writing outside scratch. REX311: writing who knows where. REX312: reading what belongs to the system.</summary>
internal static class FileAccess
{
    public static Violation? Write(Position position, Value? path, FilePolicy files, bool mustBeSeen)
    {
        if (path is not null && path.Texts.Any(text => !files.MayWrite(text)))
        {
            return Finding.At(position, "REX310", Severity.Critical, "A file outside the scratch folder is written.", $"Write to {files.ScratchName}, or put the value into result.");
        }
        return mustBeSeen && path is not { IsConstantText: true } ? Unseen(position, "path", files) : null;
    }

    public static Violation Unseen(Position position, string what, FilePolicy files) => Finding.At(
        position, "REX311", Severity.Critical, $"A file may be written, and its {what} cannot be seen in the code.", $"Write a literal path below {files.ScratchName} and a literal mode.");

    public static Violation? Read(Position position, Value? path, FilePolicy files) => path is not null && path.Texts.Any(files.IsProtected)
        ? Finding.At(position, "REX312", Severity.High, "A file or folder of the system is read.", "Read datasets from /data, or input_data.")
        : null;
}
