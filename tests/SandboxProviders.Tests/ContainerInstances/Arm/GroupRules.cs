using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

/// <summary>What Azure refuses to make; types and names of properties are the Bicep compiler's to check.</summary>
internal static partial class GroupRules
{
    /// <summary>Null when the group can be made.</summary>
    public static ArmAnswer? Fault(string name, JsonObject body, ArmMoods moods)
    {
        var properties = body["properties"]!;
        var container = properties["containers"]!.AsArray().Single()!["properties"]!;
        if (!Name().IsMatch(name) || name.Contains("--", StringComparison.Ordinal)) return Bad("InvalidContainerGroupName");
        if (body["tags"]!.AsObject().Any(tag => TagNameTaboo().IsMatch(tag.Key) || tag.Value!.GetValue<string>().Length > 256)) return Bad("InvalidTagNameCharacters");
        if (container["securityContext"] is not null && !moods.TakesSecurityContext)
            return ArmAnswer.Error(400, "SecurityContextNotSupported", "Some SecurityContext properties in container 'sandbox' is not supported. Only the \"Privileged\" flag is supported.");
        return SizeFault(container["resources"]!) ?? VolumeFault(properties, container);
    }

    private static ArmAnswer? SizeFault(JsonNode resources)
    {
        var (requests, limits) = (resources["requests"]!, resources["limits"]!);
        if (requests["cpu"]!.GetValue<decimal>() is < 1 or > 4 || requests["memoryInGB"]!.GetValue<decimal>() is < 1 or > 16) return Bad("InvalidResourceRequest");
        foreach (var kind in (string[])["cpu", "memoryInGB"])
        {
            if (limits[kind]!.GetValue<decimal>() * 10 % 1 != 0 || requests[kind]!.GetValue<decimal>() * 10 % 1 != 0) return Bad("InvalidResourceIncrement");
            if (limits[kind]!.GetValue<decimal>() > requests[kind]!.GetValue<decimal>()) return Bad("ContainerLimitGreaterThanContainerGroupTotalRequest");
        }

        return null;
    }

    private static ArmAnswer? VolumeFault(JsonNode properties, JsonNode container)
    {
        var volumes = properties["volumes"]!.AsArray().Select(volume => volume!["name"]!.GetValue<string>()).ToHashSet();
        return container["volumeMounts"]!.AsArray().All(mount => volumes.Contains(mount!["name"]!.GetValue<string>())) ? null : Bad("InvalidVolumeMount");
    }

    private static ArmAnswer Bad(string code) => ArmAnswer.Error(400, code, "The request is invalid.");

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"[<>%&\\?/]")]
    private static partial Regex TagNameTaboo();
}
