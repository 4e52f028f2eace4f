using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>Reads a policy and says everything that is wrong with it at once.</summary>
public static class PolicyReader
{
    private const int MaxBytes = 1 << 20;
    private const string Resource = "RemoteExecutor.Core.Guard.policy.json";

    internal static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The policy that ships with the guard.</summary>
    public static GuardPolicy ReadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }

    /// <exception cref="PolicyException">The file cannot be read or is no valid policy.</exception>
    public static GuardPolicy ReadFile(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes) throw new PolicyException([$"The policy is larger than {MaxBytes} bytes."]);
            return Read(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PolicyException([$"The policy cannot be read: {error.Message}"]);
        }
    }

    /// <exception cref="PolicyException">It is no valid policy.</exception>
    public static GuardPolicy Read(byte[] bytes)
    {
        PolicyFile? file;
        try
        {
            file = JsonSerializer.Deserialize<PolicyFile>(bytes, Format);
        }
        catch (JsonException error)
        {
            throw new PolicyException([$"The policy is not of the expected form: {error.Message}"]);
        }
        if (file is null) throw new PolicyException(["The policy is empty."]);
        var faults = PolicyValidation.Faults(file).ToList();
        return faults.Count == 0
            ? new GuardPolicy(file, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            : throw new PolicyException(faults);
    }
}

/// <summary>A policy that cannot be used, with every fault found.</summary>
public sealed class PolicyException(IReadOnlyList<string> faults) : Exception(string.Join(' ', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
