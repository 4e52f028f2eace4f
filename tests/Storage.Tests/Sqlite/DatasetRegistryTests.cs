using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Sqlite;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Storage.Tests.Sqlite;

public sealed class DatasetRegistryTests : IDisposable
{
    private static readonly Dataset Customers = new()
    {
        Name = "customers", Path = "/srv/ü customers.csv", Policy = DisclosureLevel.Standard, Limits = new() { MinimumCount = 20, Extremes = false, CategoryShare = 0.1 },
    };

    private readonly string root = Directory.CreateTempSubdirectory("rex-registry-").FullName;

    private string Data => Path.Combine(root, "data");

    private string File1 => Path.Combine(Data, "datasets", "customers.json");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Add_ThenAnotherProcessLooks_FindsTheSame()
    {
        var registry = new DatasetRegistry(Data);
        registry.Add(Customers);
        registry.Add(new Dataset { Name = "a.b-c_d", Path = "/srv/a" });
        registry.Add(Customers with { Path = "/srv/moved" });
        registry.Add(Customers);
        var other = new DatasetRegistry(Data);
        Assert.Equal(Customers, other.Find("customers"));
        Assert.Equal(["a.b-c_d", "customers"], other.List().Select(dataset => dataset.Name));
        Assert.Equal(DisclosureLevel.Strict, other.Find("a.b-c_d")!.Policy);

        Assert.True(registry.Remove("customers"));
        Assert.False(registry.Remove("customers"));
        Assert.Null(other.Find("customers"));
    }

    [Fact]
    public void Add_EverythingWritten_IsOwnerOnly_AndNothingElseIsLeft()
    {
        Requirement.Met(!OperatingSystem.IsWindows(), "Unix permissions");
        new DatasetRegistry(Data).Add(Customers);
        Assert.Equal([File1], Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories));
#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(File1));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(File1)!));
#pragma warning restore CA1416
    }

    [Fact]
    public void Open_FolderOfOthers_IsRefused()
    {
        Requirement.Met(!OperatingSystem.IsWindows(), "Unix permissions");
        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "theirs"), "");
#pragma warning disable CA1416 // Skipped on Windows above.
        File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite);
#pragma warning restore CA1416
        Assert.Throws<DataDirectoryException>(() => new DatasetRegistry(Data));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"policy": "strict"}""")]
    [InlineData("""{"path": "relative", "policy": "strict"}""")]
    [InlineData("""{"path": "/srv/a", "policy": "loose"}""")]
    [InlineData("""{"path": "/srv/a", "policy": 2}""")]
    [InlineData("""{"path": "/srv/a", "policy": "open", "polcy": "strict"}""")]
    [InlineData("""{"path": "/srv/a", "policy": "strict", "limits": {"minimum_count": 2}}""")]
    [InlineData("""{"path": "/srv/a", "policy": "strict", "limits": {"output_chars": -1}}""")]
    public void Find_DamagedRegistration_IsNoLooserOne(string json)
    {
        var registry = new DatasetRegistry(Data);
        registry.Add(Customers);
        File.WriteAllText(File1, json);
        var message = Assert.Throws<StorageUnavailableException>(() => registry.Find("customers")).Message;
        Assert.Contains("customers", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Data, message, StringComparison.Ordinal);
        Assert.Throws<StorageUnavailableException>(registry.List);
        Assert.True(registry.Remove("customers"));
        Assert.Empty(registry.List());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("Customers")]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("a\n")]
    public void Find_NoName_IsNothing(string name)
    {
        var registry = new DatasetRegistry(Data);
        Assert.Null(registry.Find(name));
        Assert.False(registry.Remove(name));
    }

    [Fact]
    public void Add_MoreThanTheLimit_IsRefused_ButReplacingIsNot()
    {
        var registry = new DatasetRegistry(Data);
        for (var i = 1; i < DatasetRegistration.MaxDatasets; i++) File.WriteAllText(Path.Combine(Data, "datasets", $"d{i}.json"), """{"path": "/srv/a", "policy": "strict"}""");
        registry.Add(Customers);
        Assert.Throws<DatasetException>(() => registry.Add(Customers with { Name = "more" }));
        registry.Add(Customers);
        Assert.Equal(DatasetRegistration.MaxDatasets, registry.List().Count);
    }
}
