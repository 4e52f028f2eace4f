namespace RemoteExecutor.Storage.Sqlite;

/// <summary>
/// The tables of one part of the system, as a list of scripts: script n leads from version n to n + 1, is run once, and is never
/// changed after a release. Parts version separately, so that each can grow without the others.
/// </summary>
/// <param name="Part">Lower-case name, stable for ever.</param>
public sealed record SqliteSchema(string Part, IReadOnlyList<string> Scripts)
{
    /// <summary>Layout of the file itself: that there is a table of part versions. Kept in <c>user_version</c>.</summary>
    private const int FileFormat = 1;

    /// <summary>Brings the file up to date in one transaction.</summary>
    /// <exception cref="DataDirectoryException">The file was written by a newer release.</exception>
    internal static void Migrate(SqliteSession session, IEnumerable<SqliteSchema> schemas)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            if (session.FindNumber("PRAGMA user_version") > FileFormat) throw Newer();
            session.Execute("CREATE TABLE IF NOT EXISTS schema_versions (part TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID");
            foreach (var schema in schemas) schema.Apply(session);
            session.Execute($"PRAGMA user_version = {FileFormat}");
            session.Execute("COMMIT");
        }
        catch
        {
            if (session.IsInTransaction) session.Execute("ROLLBACK");
            throw;
        }
    }

    private void Apply(SqliteSession session)
    {
        var version = (int)(session.FindNumber("SELECT version FROM schema_versions WHERE part = $part", ("$part", Part)) ?? 0);
        if (version > Scripts.Count) throw Newer();
        foreach (var script in Scripts.Skip(version)) session.Execute(script);
        session.Execute(
            "INSERT INTO schema_versions VALUES ($part, $version) ON CONFLICT (part) DO UPDATE SET version = excluded.version",
            ("$part", Part), ("$version", Scripts.Count));
    }

    private static DataDirectoryException Newer() =>
        new("The data directory was written by a newer release. Start that release, or choose another data directory.");
}
