using System.ComponentModel.DataAnnotations;

namespace RemoteExecutor.Storage.Azure;

/// <summary>Section <c>RemoteExecutor:Storage</c> of the Functions host: a connection string, or the two service addresses and an identity.</summary>
public sealed class AzureStorageOptions : IValidatableObject
{
    public const string Section = "RemoteExecutor:Storage";

    /// <summary>For Azurite. In Azure use the addresses with a managed identity.</summary>
    public string? ConnectionString { get; set; }

    /// <summary><c>https://ACCOUNT.table.core.windows.net</c></summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary><c>https://ACCOUNT.blob.core.windows.net</c></summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>Client id of a user-assigned managed identity; null for the system-assigned one or a developer's own login.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Start of all table and container names: 3–20 lower-case letters and digits, beginning with a letter.</summary>
    [RegularExpression("^[a-z][a-z0-9]{2,19}$", ErrorMessage = "RemoteExecutor:Storage:NamePrefix must be 3-20 lower-case letters and digits, beginning with a letter.")]
    public string NamePrefix { get; set; } = "remoteexecutor";

    /// <summary>
    /// How long a submission that claimed an idempotency key may take to store its record before a repeated submission takes the key
    /// over. Too short a time loses no data: the slower one then fails and can be repeated.
    /// </summary>
    [Range(1, 600, ErrorMessage = "RemoteExecutor:Storage:ClaimLeaseSeconds must be 1-600.")]
    public int ClaimLeaseSeconds { get; set; } = 30;

    /// <summary>Retries of one request inside the client, with backoff.</summary>
    [Range(0, 10, ErrorMessage = "RemoteExecutor:Storage:MaxRetries must be 0-10.")]
    public int MaxRetries { get; set; } = 3;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var hasConnection = !string.IsNullOrWhiteSpace(ConnectionString);
        var hasAddresses = TableServiceUri is not null && BlobServiceUri is not null;
        if (hasConnection == hasAddresses || (hasConnection && (TableServiceUri ?? BlobServiceUri) is not null))
            yield return new ValidationResult(
                "Give either RemoteExecutor:Storage:ConnectionString, or both RemoteExecutor:Storage:TableServiceUri and BlobServiceUri.");
        if (new[] { TableServiceUri, BlobServiceUri }.Any(uri => uri is { IsAbsoluteUri: false } or { IsAbsoluteUri: true, Scheme: not "https" }))
            yield return new ValidationResult("RemoteExecutor:Storage:TableServiceUri and BlobServiceUri must be https addresses: an identity's token goes there.");
    }
}
