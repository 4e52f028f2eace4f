using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Datasets;

/// <summary>Turns what an operator says about a data set into a <see cref="Dataset"/>, or says everything that is wrong with it.</summary>
public static class DatasetRegistration
{
    /// <summary>Data sets of one host, so that a listing stays bounded.</summary>
    public const int MaxDatasets = 256;

    /// <param name="policy">Null is strict.</param>
    /// <param name="policyFile">Null without limits.</param>
    /// <param name="own">Folders of the host itself.</param>
    /// <param name="faults">Gets sentences, without a full stop.</param>
    /// <returns>Null with faults.</returns>
    public static Dataset? Read(string name, string path, string? policy, string? policyFile, IEnumerable<OwnFolder> own, ICollection<string> faults)
    {
        var before = faults.Count;
        if (!DatasetName.IsValid(name)) faults.Add($"{name} is no name of a data set ({DatasetName.Rule})");
        var level = LevelOf(policy, faults);
        var limits = policyFile is null ? null : LimitsOf(policyFile, level, faults);
        var resolved = Resolve(path, own, faults);
        return faults.Count > before ? null : new Dataset { Name = name, Path = resolved!, Policy = level, Limits = limits };
    }

    private static DisclosureLevel LevelOf(string? policy, ICollection<string> faults)
    {
        if (string.IsNullOrEmpty(policy)) return DisclosureLevel.Strict;
        if (policy.All(char.IsAsciiLetter) && Enum.TryParse<DisclosureLevel>(policy, ignoreCase: true, out var level)) return level;
        faults.Add("the policy must be strict, standard or open");
        return DisclosureLevel.Strict;
    }

    private static DisclosureLimits? LimitsOf(string policyFile, DisclosureLevel level, ICollection<string> faults)
    {
        var found = new List<string>();
        DisclosureLimits? limits = null;
        try
        {
            limits = DisclosureLimitsReader.Read(File.ReadAllBytes(policyFile), level, found);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add("it cannot be read");
        }

        foreach (var fault in found) faults.Add($"the policy file {policyFile}: {fault}");
        return limits;
    }

    private static string? Resolve(string path, IEnumerable<OwnFolder> own, ICollection<string> faults)
    {
        if (path.Length == 0)
        {
            faults.Add("the path is missing");
            return null;
        }

        try
        {
            return DatasetPath.Resolve(path, own.Select(folder => folder.Path));
        }
        catch (DatasetException fault)
        {
            faults.Add(fault.Message);
            return null;
        }
    }
}
