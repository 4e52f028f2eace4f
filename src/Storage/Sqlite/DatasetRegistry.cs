using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>
/// Data sets registered in a data directory: one owner-only file each, written beside its place and then renamed. It is not behind the
/// directory's lock, so that a running host sees at once what <c>rex dataset</c> does.
/// </summary>
public sealed class DatasetRegistry : IDatasetSource
{
    private const string Suffix = ".json";
    private const int MaxBytes = 128 << 10;

    private static readonly JsonSerializerOptions Json = new(WireJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    private readonly string folder;

    /// <param name="dataDirectory">Made owner-only when it is missing.</param>
    /// <exception cref="DataDirectoryException">It is open to other users: they could register what they like.</exception>
    public DatasetRegistry(string dataDirectory)
    {
        folder = Path.Combine(dataDirectory, "datasets");
        DataDirectory.MakePrivate(dataDirectory);
        DataDirectory.MakePrivate(folder);
    }

    /// <summary>As it stands in the file.</summary>
    private sealed record Registration(string Path, DisclosureLevel Policy, JsonElement? Limits);

    public IReadOnlyList<Dataset> List() => Guard(() => (IReadOnlyList<Dataset>)
        [.. Names().Order(StringComparer.Ordinal).Take(DatasetRegistration.MaxDatasets).Select(Find).OfType<Dataset>()]);

    public Dataset? Find(string name) => Guard(() =>
    {
        if (!DatasetName.IsValid(name) || Read(PathOf(name)) is not { } bytes) return null;
        var faults = new List<string>();
        if (Parse(bytes) is not { } registration) throw Damaged(name, "it is not what rex dataset writes");
        var limits = registration.Limits is { } raw
            ? DisclosureLimitsReader.Read(JsonSerializer.SerializeToUtf8Bytes(raw, Json), registration.Policy, faults)
            : null;
        if (faults.Count > 0) throw Damaged(name, faults[0]);
        return new Dataset { Name = name, Path = registration.Path, Policy = registration.Policy, Limits = limits };
    });

    /// <summary>Registers, or replaces what is registered under that name.</summary>
    /// <exception cref="DatasetException">There are too many.</exception>
    public void Add(Dataset dataset) => Guard(() =>
    {
        if (!File.Exists(PathOf(dataset.Name)) && Names().Count() >= DatasetRegistration.MaxDatasets)
            throw new DatasetException($"there are {DatasetRegistration.MaxDatasets} data sets already; remove one first");
        var limits = dataset.Limits is null
            ? default(JsonElement?)
            : JsonSerializer.SerializeToElement(DisclosureLimitsReader.Fields(dataset.Limits).ToDictionary(field => field.Field, field => field.Value), Json);
        var part = PathOf(dataset.Name) + "." + Guid.NewGuid().ToString("N") + ".part";
        try
        {
            Write(part, JsonSerializer.SerializeToUtf8Bytes(new Registration(dataset.Path, dataset.Policy, limits), Json));
            File.Move(part, PathOf(dataset.Name), overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        return true;
    });

    /// <summary>False when nothing is registered under that name. Works on a damaged registration, too.</summary>
    public bool Remove(string name) => Guard(() =>
    {
        if (!DatasetName.IsValid(name) || !File.Exists(PathOf(name))) return false;
        File.Delete(PathOf(name));
        return true;
    });

    private IEnumerable<string> Names() =>
        Directory.EnumerateFiles(folder, "*" + Suffix).Select(path => Path.GetFileName(path)[..^Suffix.Length]).Where(DatasetName.IsValid);

    private string PathOf(string name) => Path.Combine(folder, name + Suffix);

    private static byte[]? Read(string path)
    {
        try
        {
            return new FileInfo(path).Length > MaxBytes ? [] : File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static Registration? Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Registration>(bytes, Json) is { Path: ['/', ..] } registration ? registration : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = DataDirectory.OwnerOnlyFile;
        using var file = new FileStream(path, options);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    // Agents read this: no path.
    private static StorageUnavailableException Damaged(string name, string fault) =>
        new($"The registration of the data set {name} is damaged: {fault}. Register or remove it with rex dataset.");

    private static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The registrations of data sets cannot be used: {FileFaults.Explain(error)}", error);
        }
    }
}
