using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteExecutor.Core.Guard.SecondCheck;
using RemoteExecutor.Core.Sandboxes.Runner;

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
    public static GuardPolicy ReadEmbedded() => Read(EmbeddedBytes());

    /// <summary>A policy, the shipped one where <paramref name="path"/> is null, with the overrides of a second file if there is one.</summary>
    /// <exception cref="PolicyException">A file cannot be read, or what comes out is no valid policy.</exception>
    public static GuardPolicy ReadFiles(string? path, string? overridesPath)
    {
        var policy = path is null ? EmbeddedBytes() : Bytes(path, "policy");
        return overridesPath is null ? Read(policy) : Read(policy, Bytes(overridesPath, "overrides"));
    }

    /// <exception cref="PolicyException">It is no valid policy.</exception>
    public static GuardPolicy Read(byte[] bytes) => Build(Parse<PolicyFile>(bytes, "policy"), Hash(bytes));

    /// <exception cref="PolicyException">One of the two is not of the expected form, or what they make together is no valid policy.</exception>
    public static GuardPolicy Read(byte[] bytes, byte[] overrides)
    {
        var merge = new PolicyMerge(Parse<PolicyOverrides>(overrides, "overrides"));
        var merged = merge.Into(Parse<PolicyFile>(bytes, "policy"));
        return Build(merged, Hash(Encoding.ASCII.GetBytes($"{Hash(bytes)}\n{Hash(overrides)}")), merge.Faults);
    }

    private static GuardPolicy Build(PolicyFile file, string hash, IReadOnlyList<string>? known = null)
    {
        List<string> faults = [.. known ?? [], .. PolicyValidation.Faults(file)];
        if (faults.Count > 0) throw new PolicyException(faults);
        var policy = new GuardPolicy(file, hash);
        var length = RunnerPolicy.Of(policy, mayImportRestricted: false).Length;
        return length <= RunnerRequest.MaxPolicyBytes ? policy : throw new PolicyException([$"The lists are too long to be sent to a runner: {length} of at most {RunnerRequest.MaxPolicyBytes} bytes."]);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static T Parse<T>(byte[] bytes, string what)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Format) ?? throw new PolicyException([$"The {what} is empty."]);
        }
        catch (JsonException error)
        {
            throw new PolicyException([$"The {what} is not of the expected form: {error.Message}"]);
        }
    }

    private static byte[] EmbeddedBytes()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Bytes(string path, string what)
    {
        try
        {
            return new FileInfo(path).Length <= MaxBytes ? File.ReadAllBytes(path) : throw new PolicyException([$"The {what} is larger than {MaxBytes} bytes."]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PolicyException([$"The {what} cannot be read: {error.Message}"]);
        }
    }
}

/// <summary>A policy that cannot be used, with every fault found.</summary>
public sealed class PolicyException(IReadOnlyList<string> faults) : Exception(string.Join(' ', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
