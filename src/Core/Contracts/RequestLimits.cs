namespace RemoteExecutor.Core.Contracts;

/// <summary>The limits of the HTTP contract. All are inclusive.</summary>
public static class RequestLimits
{
    public const int CodeBytes = 1 << 20;
    public const int InputDataBytes = 16 << 20;

    /// <summary>
    /// Room for the largest code and input together: JSON may spell each byte of code in up to six (<c>\u00XX</c>).
    /// </summary>
    public const int BodyBytes = InputDataBytes + (6 * CodeBytes) + (1 << 20);

    public const int JsonDepth = 64;
    public const int Dependencies = 20;
    public const int DependencyChars = 200;
    public const int Datasets = 16;
    public const int AllowedHosts = 50;
    public const int SchemaColumns = 1000;
    public const int SchemaTextChars = 256;
    public const int TaskIdChars = 50;
    public const int SandboxIdChars = 50;
    public const int IdempotencyKeyChars = 255;
    public const int MaxWaitSeconds = 60;
    public const int ApprovalReasonChars = 500;

    public const int MinTimeoutSeconds = 10;
    public const int MaxTimeoutSeconds = 3600;
    public const int MinMemoryMb = 64;
    public const int MaxMemoryMb = 8192;
    public const double MinCpu = 0.1;
    public const double MaxCpu = 4.0;
}
