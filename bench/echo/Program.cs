using System.CommandLine;
using RemoteExecutor.EchoBench;

var size = new Option<int>("--size") { Description = "MiB of the generated CSV file.", DefaultValueFactory = _ => 1024 };
var filter = new Option<int>("--filter") { Description = "MiB that the filter may take.", DefaultValueFactory = _ => 512 };
var folder = new Option<DirectoryInfo?>("--folder") { Description = "Where the file is made; a temporary folder otherwise, which is removed." };

var root = new RootCommand("Measures echo control on a data set: building its filter, what it finds, what it marks falsely.") { size, filter, folder };
root.SetAction((parsed, cancellationToken) =>
{
    var temporary = parsed.GetValue(folder) is null ? Directory.CreateTempSubdirectory("echo-bench-") : null;
    try
    {
        var path = Path.Combine((temporary ?? parsed.GetValue(folder)!).FullName, "customers.csv");
        CustomerTable.Write(path, (long)parsed.GetValue(size) << 20, cancellationToken);
        FilterMeasure.Write(path, parsed.GetValue(filter), Console.Out, cancellationToken);
    }
    finally
    {
        temporary?.Delete(recursive: true);
    }

    return Task.CompletedTask;
});
return await root.Parse(args).InvokeAsync();
