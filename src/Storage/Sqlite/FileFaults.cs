namespace RemoteExecutor.Storage.Sqlite;

/// <summary>Plain words for what the file system says. The runtime puts the errno of Unix into HResult.</summary>
internal static class FileFaults
{
    private const int WouldBlock = 11;
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int QuotaExceeded = 122;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    public static bool IsLocked(IOException error) => error.HResult is WouldBlock or WindowsSharingViolation;

    public static string Explain(Exception error) => error switch
    {
        UnauthorizedAccessException => "this user may not write there.",
        IOException { HResult: NoSpace } => "the disk is full.",
        IOException { HResult: QuotaExceeded } => "the disk quota is used up.",
        IOException { HResult: ReadOnlyFileSystem } => "the file system is read-only.",
        DirectoryNotFoundException => "the directory is gone.",
        _ => $"reading or writing failed (error {error.HResult}).",
    };
}
