using Microsoft.Extensions.Options;

namespace RemoteExecutor.Core.Datasets.Configured;

/// <summary>Names everything that is wrong with the configured data sets, together with all other faults of the start.</summary>
internal sealed class DatasetOptionsValidation(IEnumerable<OwnFolder> own) : IValidateOptions<DatasetOptions>
{
    public ValidateOptionsResult Validate(string? name, DatasetOptions options)
    {
        var faults = new List<string>();
        ConfiguredDatasets.Read(options, own, faults);
        if (options.All.Count > 0 && options.Provider == "aci")
            faults.Add($"{DatasetOptions.Section}: the provider aci cannot mount data sets; use docker or native, or remove them.");
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
