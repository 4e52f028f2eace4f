using Microsoft.Extensions.Configuration;
using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.Core.Datasets.Configured;

/// <summary>
/// Section <c>RemoteExecutor:Datasets</c>: name → path and policy. As texts, because what is wrong with them is told together with all other
/// faults.
/// </summary>
internal sealed class DatasetOptions
{
    public const string Section = "RemoteExecutor:Datasets";

    public IReadOnlyList<DatasetSetting> All { get; set; } = [];

    /// <summary>As <see cref="ExecutionOptions.Provider"/>, which may itself be at fault.</summary>
    public string? Provider { get; set; }

    public static void Read(DatasetOptions options, IConfiguration configuration)
    {
        options.Provider = configuration[$"{ExecutionOptions.Section}:{nameof(ExecutionOptions.Provider)}"];
        options.All = [.. configuration.GetSection(Section).GetChildren().Select(entry => new DatasetSetting
        {
            Name = entry.Key,
            Key = entry.Path,
            Path = entry[nameof(DatasetSetting.Path)] ?? "",
            Policy = entry[nameof(DatasetSetting.Policy)],
            PolicyFile = entry[nameof(DatasetSetting.PolicyFile)],
            Unknown = [.. entry.GetChildren().Select(child => child.Key).Where(key => !DatasetSetting.Known.Contains(key))],
        })];
    }
}

/// <summary>One data set as the operator wrote it.</summary>
internal sealed record DatasetSetting
{
    public static readonly IReadOnlySet<string> Known = new HashSet<string>([nameof(Path), nameof(Policy), nameof(PolicyFile)], StringComparer.OrdinalIgnoreCase);

    public required string Name { get; init; }

    /// <summary>The configuration key, for messages.</summary>
    public required string Key { get; init; }

    public required string Path { get; init; }

    /// <summary><c>strict</c> (also when absent), <c>standard</c> or <c>open</c>.</summary>
    public string? Policy { get; init; }

    /// <summary>JSON file of limits; see <see cref="Disclosure.DisclosureLimitsReader"/>.</summary>
    public string? PolicyFile { get; init; }

    public IReadOnlyList<string> Unknown { get; init; } = [];
}
