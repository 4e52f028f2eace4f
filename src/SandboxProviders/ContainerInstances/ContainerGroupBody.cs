using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>
/// The container group that is a sandbox, as it goes over the wire. A pure function of its arguments; a test puts it through the Bicep
/// compiler, which knows Azure's published types.
/// </summary>
internal static class ContainerGroupBody
{
    private const string RequestFolder = "/run/remote-executor/request";

    private const string ScratchFolder = "/tmp";

    public static ReadOnlyMemory<byte> Of(
        SandboxSpec spec, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> request, ContainerInstancesOptions options, bool withSecurityContext)
    {
        var buffer = new ArrayBufferWriter<byte>(16 << 10);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("location", options.Location);
        WriteTags(json, spec);
        WriteIdentity(json, options);
        json.WriteStartObject("properties");
        json.WriteString("sku", "Standard");
        json.WriteString("osType", "Linux");
        json.WriteString("restartPolicy", "Never");
        json.WriteStartArray("subnetIds");
        json.WriteStartObject();
        json.WriteString("id", options.SubnetId);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteImagePull(json, options);
        WriteVolumes(json, request);
        json.WriteStartArray("containers");
        WriteContainer(json, spec, options, withSecurityContext);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteTags(Utf8JsonWriter json, SandboxSpec spec)
    {
        json.WriteStartObject("tags");
        foreach (var (name, value) in SandboxLabelSet.Of(spec)) json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter json, ContainerInstancesOptions options)
    {
        if (options.ImagePullIdentityId.Length == 0) return;
        json.WriteStartObject("identity");
        json.WriteString("type", "UserAssigned");
        json.WriteStartObject("userAssignedIdentities");
        json.WriteStartObject(options.ImagePullIdentityId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteImagePull(Utf8JsonWriter json, ContainerInstancesOptions options)
    {
        if (options.ImagePullIdentityId.Length == 0) return;
        json.WriteStartArray("imageRegistryCredentials");
        json.WriteStartObject();
        json.WriteString("server", options.Image[..options.Image.IndexOf('/', StringComparison.Ordinal)]);
        json.WriteString("identity", options.ImagePullIdentityId);
        json.WriteEndObject();
        json.WriteEndArray();

        // The identity is there to pull the image. Without this, the code in the container could have tokens in its name.
        json.WriteStartObject("identityAcls");
        json.WriteString("defaultAccess", "System");
        json.WriteStartArray("acls");
        json.WriteStartObject();
        json.WriteString("identity", options.ImagePullIdentityId);
        json.WriteString("access", "System");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVolumes(Utf8JsonWriter json, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> request)
    {
        json.WriteStartArray("volumes");
        json.WriteStartObject();
        json.WriteString("name", "request");
        json.WriteStartObject("secret");
        foreach (var (name, content) in request) json.WriteBase64String(name, content.Span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("name", "scratch");
        json.WriteStartObject("emptyDir");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteContainer(Utf8JsonWriter json, SandboxSpec spec, ContainerInstancesOptions options, bool withSecurityContext)
    {
        json.WriteStartObject();
        json.WriteString("name", ContainerGroupResources.ContainerName);
        json.WriteStartObject("properties");
        json.WriteString("image", options.Image);
        json.WriteStartArray("command");
        foreach (var word in Command(options)) json.WriteStringValue(word);
        json.WriteEndArray();
        WriteResources(json, ContainerGroupSize.Of(spec));
        json.WriteStartArray("volumeMounts");
        WriteMount(json, "request", RequestFolder, isReadOnly: true);
        WriteMount(json, "scratch", ScratchFolder, isReadOnly: false);
        json.WriteEndArray();
        if (withSecurityContext) WriteSecurityContext(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string[] Command(ContainerInstancesOptions options) =>
    [
        "/usr/bin/python3", "-I", "-B", "/opt/remote-executor/runner", "mounted", RequestFolder, options.LingerSeconds.ToString(CultureInfo.InvariantCulture),
    ];

    private static void WriteResources(Utf8JsonWriter json, ContainerGroupSize size)
    {
        json.WriteStartObject("resources");
        json.WriteStartObject("requests");
        json.WriteNumber("cpu", size.GroupCpu);
        json.WriteNumber("memoryInGB", size.GroupMemoryGb);
        json.WriteEndObject();
        json.WriteStartObject("limits");
        json.WriteNumber("cpu", size.Cpu);
        json.WriteNumber("memoryInGB", size.MemoryGb);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMount(Utf8JsonWriter json, string volume, string folder, bool isReadOnly)
    {
        json.WriteStartObject();
        json.WriteString("name", volume);
        json.WriteString("mountPath", folder);
        json.WriteBoolean("readOnly", isReadOnly);
        json.WriteEndObject();
    }

    private static void WriteSecurityContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("securityContext");
        json.WriteBoolean("privileged", false);
        json.WriteBoolean("allowPrivilegeEscalation", false);
        json.WriteStartObject("capabilities");
        json.WriteStartArray("drop");
        json.WriteStringValue("ALL");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteNumber("runAsUser", SandboxLimits.UserId);
        json.WriteNumber("runAsGroup", SandboxLimits.UserId);
        json.WriteBase64String("seccompProfile", Encoding.UTF8.GetBytes(SeccompProfile.Json));
        json.WriteEndObject();
    }
}
