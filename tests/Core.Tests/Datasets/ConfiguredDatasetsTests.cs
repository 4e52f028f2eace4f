using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Tests.Datasets;

public sealed class ConfiguredDatasetsTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("rex-configured-").FullName;

    private string Csv => Path.Combine(place, "a.csv");

    private string Limits => Path.Combine(place, "limits.json");

    public ConfiguredDatasetsTests()
    {
        File.WriteAllText(Csv, "a\n1\n");
        File.WriteAllText(Limits, """{"minimum_count": 20, "sample_rows": 0}""");
    }

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public void Catalog_GoodSettings_ListsThemByName()
    {
        using var services = Services(
            ("RemoteExecutor:Datasets:sales:Path", place), ("RemoteExecutor:Datasets:sales:Policy", "Standard"), ("RemoteExecutor:Datasets:sales:PolicyFile", Limits),
            ("RemoteExecutor:Datasets:customers:Path", Csv));
        services.ValidateSettings();
        var catalog = services.GetRequiredService<IDatasetCatalog>();
        Assert.Equal(
            [
                new Dataset { Name = "customers", Path = Csv, Policy = DisclosureLevel.Strict },
                new Dataset { Name = "sales", Path = place, Policy = DisclosureLevel.Standard, Limits = new() { MinimumCount = 20, SampleRows = 0 } },
            ],
            catalog.List());
        Assert.Equal(Csv, catalog.Find("customers")!.Path);
        Assert.Null(catalog.Find("Customers"));
    }

    [Fact]
    public void Validate_EverythingWrong_IsNamedAtOnce()
    {
        File.WriteAllText(Limits, """{"minimum_count": 2, "sample_row": 0, "redacts": false}""");
        using var services = Services(
            ("RemoteExecutor:Provider", "aci"), ("RemoteExecutor:TimeoutSeconds", "soon"),
            ("RemoteExecutor:Datasets:Upper:Path", Csv), ("RemoteExecutor:Datasets:nowhere:Path", "/nowhere"), ("RemoteExecutor:Datasets:pathless:Policy", "strict"),
            ("RemoteExecutor:Datasets:loose:Path", Csv), ("RemoteExecutor:Datasets:loose:Policy", "2"), ("RemoteExecutor:Datasets:typo:Pth", Csv),
            ("RemoteExecutor:Datasets:limits:Path", Csv), ("RemoteExecutor:Datasets:limits:PolicyFile", Limits),
            ("RemoteExecutor:Datasets:unread:Path", Csv), ("RemoteExecutor:Datasets:unread:PolicyFile", "/nowhere.json"),
            ("RemoteExecutor:Datasets:system:Path", "/proc"), ("RemoteExecutor:Datasets:own:Path", Path.Combine(place, "..")));
        var faults = Assert.Throws<OptionsValidationException>(services.ValidateSettings).Failures.ToList();
        foreach (var (key, part) in new[]
        {
            ("TimeoutSeconds", "cannot be read"), ("Datasets:Upper:", "no name of a data set"), ("Datasets:nowhere:", "does not exist"), ("Datasets:pathless:", "the path is missing"),
            ("Datasets:loose:", "strict, standard or open"), ("Datasets:typo:", "Pth is unknown"), ("Datasets:limits:", "sample_row is no field"),
            ("Datasets:limits:", "minimum_count must be a whole number from 10"), ("Datasets:limits:", "redacts must be true"), ("Datasets:unread:", "cannot be read"),
            ("Datasets:system:", "/proc"), ("Datasets:own:", "belongs to the host itself"), ("Datasets:", "the provider aci cannot mount data sets"),
        })
            Assert.Contains(faults, fault => fault.Contains(key, StringComparison.Ordinal) && fault.Contains(part, StringComparison.Ordinal));
    }

    private ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value)).Build())
        .AddSingleton(new OwnFolder(place + "-own"))
        .AddRemoteExecutorCore()
        .BuildServiceProvider();
}
