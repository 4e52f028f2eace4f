using System.CommandLine;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Local;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Storage.Sqlite;
using Spectre.Console;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex dataset</c>: what programs on this machine may find at /data. A running host sees changes at once.</summary>
internal static class DatasetCommand
{
    public static Command Create(Surroundings here) => new("dataset", "Registers files and folders that programs may read at /data/NAME.")
    {
        Add(here), List(here), Remove(here),
    };

    private static Command Add(Surroundings here)
    {
        var name = new Argument<string>("NAME") { Description = "Lower-case letters, digits, '.', '_' and '-', at most 64." };
        var path = new Argument<string>("PATH") { Description = "File or folder. Nothing is copied." };
        var policy = new Option<string>("--policy") { Description = "The loosest disclosure of a run that reads it.", DefaultValueFactory = _ => "strict" };
        policy.AcceptOnlyFromAmong("strict", "standard", "open");
        var limits = new Option<string?>("--policy-file") { Description = "JSON file that tightens the policy, for example {\"minimum_count\": 20}.", HelpName = "FILE.json" };
        var data = CommonOptions.Data();
        var command = new Command("add", "Registers a data set, or replaces the registration of that name.") { name, path, policy, limits, data };
        command.SetAction(parsed => Guard(() =>
        {
            var registry = Open(here, parsed.GetValue(data), out var directory);
            var faults = new List<string>();
            var dataset = DatasetRegistration.Read(
                parsed.GetRequiredValue(name), Path.GetFullPath(parsed.GetRequiredValue(path)), parsed.GetRequiredValue(policy), parsed.GetValue(limits),
                [new(directory), new(Folders.NativeState(here.Variable))], faults);
            if (dataset is null) throw new RexException(string.Join('\n', faults.Select(fault => fault + ".")));
            registry.Add(dataset);
            DatasetAdvice.Write(here.Error, dataset);
            here.Out.MarkupLine($"registered {dataset.Name} ({dataset.Policy.ToString().ToLowerInvariant()}): programs read {SafeText.ForMarkup(dataset.Path)} at {DatasetMount.Root}/{dataset.Name}");
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command List(Surroundings here)
    {
        var data = CommonOptions.Data();
        var json = new Option<bool>("--json") { Description = "Print JSON only." };
        var command = new Command("list", "Lists what is registered in the data directory, with its paths.") { data, json };
        command.SetAction(parsed => Guard(() =>
        {
            var datasets = Open(here, parsed.GetValue(data), out _).List();
            if (parsed.GetValue(json)) DatasetView.WriteJson(here.Raw, datasets);
            else DatasetView.Write(here.Out, datasets);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Remove(Surroundings here)
    {
        var name = new Argument<string>("NAME");
        var data = CommonOptions.Data();
        var command = new Command("remove", "Takes a registration back; the data stay. Runs that have it mounted keep it to their end.") { name, data };
        command.SetAction(parsed => Guard(() =>
        {
            var wanted = parsed.GetRequiredValue(name);
            if (!Open(here, parsed.GetValue(data), out _).Remove(wanted)) throw new RexException($"no data set {wanted} is registered here; see rex dataset list.");
            here.Out.MarkupLine($"removed {SafeText.ForMarkup(wanted)}");
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static DatasetRegistry Open(Surroundings here, string? data, out string directory)
    {
        directory = CommonOptions.DataDirectory(data, here);
        return new DatasetRegistry(directory);
    }

    private static int Guard(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception fault) when (fault is DatasetException or DataDirectoryException or StorageUnavailableException)
        {
            throw new RexException(fault.Message, inner: fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RexException($"cannot use the data directory: {fault.Message}", inner: fault);
        }
    }
}
