using System.ComponentModel.DataAnnotations;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>The filters that echo control builds of data sets.</summary>
public sealed class EchoControlOptions
{
    public const string Section = "RemoteExecutor:EchoControl";

    /// <summary>Largest filter, and most memory that building one takes, in MiB; a power of two, others are rounded up.</summary>
    [Range(1, 4096, ErrorMessage = "RemoteExecutor:EchoControl:FilterMebibytes must be 1-4096.")]
    public int FilterMebibytes { get; set; } = 512;

    /// <summary>How long a release waits for the filter of a set that is still being read; then its text is withheld.</summary>
    [Range(0, 3600, ErrorMessage = "RemoteExecutor:EchoControl:WaitSeconds must be 0-3600.")]
    public int WaitSeconds { get; set; } = 60;
}
