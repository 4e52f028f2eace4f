using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteExecutor.Storage.Azure;

namespace RemoteExecutor.Storage.Tests.Azure;

/// <summary>Keys, columns and options: what needs no store.</summary>
public sealed class TableTextTests
{
    [Fact]
    public void Of_AnyTexts_AreAllowedAsKeysAndDiffer()
    {
        string[] texts = ["", "a", "A", "a/b", "a\\b", "a#b", "a?b", "a b", "a=002Fb", "a\tb", "a\u0085b", "ü", "a:b", "a'b", "a%2Fb",
            new('x', 201), new('x', 202), new('/', 255), new string('/', 254) + "\\", "=h" + new string('0', 64)];

        var keys = texts.Select(TableKey.Of).ToList();

        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.Matches("^[A-Za-z0-9.=-]{0,210}$", key));
    }

    [Fact]
    public void Newest_LaterTimes_SortFirst()
    {
        long[] ticks = [0, 1, 638_000_000_000_000_000, DateTime.MaxValue.Ticks - 1, DateTime.MaxValue.Ticks];

        Assert.Equal(ticks.Reverse(), ticks.OrderBy(TableKey.Newest, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(TextColumns.ColumnChars)]
    [InlineData(TextColumns.ColumnChars + 1)]
    [InlineData(TextColumns.MaxChars)]
    public void TextColumns_AnyLength_ComesBackAndNoColumnIsTooLong(int length)
    {
        var text = string.Create(length, 0, (span, _) => { for (var i = 0; i < span.Length; i++) span[i] = (char)('a' + (i % 26)); });
        var row = new TableEntity();
        TextColumns.Write(row, "Text", text);

        Assert.Equal(text, TextColumns.Read(row, "Text"));
        Assert.All(row.Select(column => column.Value).OfType<string>(), column => Assert.True(column.Length <= 32_768));
        Assert.Throws<ArgumentException>(() => TextColumns.Write(row, "Text", new string('x', TextColumns.MaxChars + 1)));
    }

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData("UseDevelopmentStorage=true", null, null, true)]
    [InlineData("UseDevelopmentStorage=true", "https://a.table.core.windows.net", null, false)]
    [InlineData(null, "https://a.table.core.windows.net", null, false)]
    [InlineData(null, "https://a.table.core.windows.net", "https://a.blob.core.windows.net", true)]
    [InlineData(null, "http://a.table.core.windows.net", "https://a.blob.core.windows.net", false)]
    public void Options_ConnectionOrAddresses_ExactlyOneWay(string? connection, string? tables, string? blobs, bool valid)
    {
        using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddAzureStorage(options =>
            {
                options.ConnectionString = connection;
                options.TableServiceUri = tables is null ? null : new Uri(tables);
                options.BlobServiceUri = blobs is null ? null : new Uri(blobs);
            })
            .BuildServiceProvider();
        var read = () => provider.GetRequiredService<IOptions<AzureStorageOptions>>().Value;

        if (valid) Assert.NotNull(read());
        else Assert.Contains("RemoteExecutor:Storage:", Assert.Throws<OptionsValidationException>(read).Message, StringComparison.Ordinal);
    }
}
