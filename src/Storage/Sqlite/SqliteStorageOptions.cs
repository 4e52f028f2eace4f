using System.ComponentModel.DataAnnotations;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>Section <c>RemoteExecutor:Storage</c> of the embedded host.</summary>
public sealed class SqliteStorageOptions
{
    public const string Section = "RemoteExecutor:Storage";

    /// <summary>Required. The data directory; made when it is missing.</summary>
    [Required(ErrorMessage = "RemoteExecutor:Storage:DataDirectory is required: the folder for the database and inputs.")]
    public string DataDirectory { get; set; } = "";
}
