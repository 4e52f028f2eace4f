using Microsoft.Data.Sqlite;
using RemoteExecutor.Core.Executions;
using SQLitePCL;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>Tells a database that cannot be used from a statement that is wrong, and says the former in plain words.</summary>
internal static class SqliteFaults
{
    public static bool IsUnavailable(SqliteException error) => Explain(error) is not null;

    public static StorageUnavailableException Unavailable(SqliteException error) =>
        new($"The SQLite database {Explain(error)}", error);

    private static string? Explain(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => "cannot be written: the disk is full.",
        raw.SQLITE_READONLY => "is read-only.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "is damaged: restore the data directory from a backup.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "is locked by another process.",
        raw.SQLITE_CANTOPEN => "cannot be opened: it is missing, or this user may not read it.",
        raw.SQLITE_PERM or raw.SQLITE_AUTH => "cannot be opened: this user may not use it.",
        raw.SQLITE_IOERR => $"cannot be read or written: the disk reports an error ({error.SqliteExtendedErrorCode}).",
        raw.SQLITE_PROTOCOL or raw.SQLITE_NOLFS or raw.SQLITE_NOMEM => $"cannot be used (SQLite error {error.SqliteErrorCode}).",
        _ => null,
    };
}
