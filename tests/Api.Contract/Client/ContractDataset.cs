using System.Globalization;

namespace RemoteExecutor.Api.Contract;

/// <summary>The data set that every host under test has registered, without a policy.</summary>
public static class ContractDataset
{
    public const string Name = "contract_customers";

    /// <summary>In it, and so in nothing that leaves.</summary>
    public const string Value = "Lovelace-4711";

    public const string PersonalColumn = "DE89370400440532013000";

    public const int Rows = 40;

    private static readonly Lazy<string> Made = new(Make);

    public static string Content { get; } = string.Create(CultureInfo.InvariantCulture, $"name,age,{PersonalColumn}\n")
        + string.Concat(Enumerable.Range(0, Rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{Value},{20 + row},x{row}\n")));

    /// <summary>Readable by everybody, as sandboxes need it. Gone with the process of the tests.</summary>
    public static string File => Made.Value;

    /// <summary>Configuration keys and values.</summary>
    public static IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { [$"RemoteExecutor:Datasets:{Name}:Path"] = File };

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("rex-contract-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "customers.csv");
        System.IO.File.WriteAllText(file, Content);
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return file;
    }
}
