using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.Core.Datasets.Configured;

/// <summary>Names everything that is wrong with the configured data sets, together with all other faults of the start.</summary>
internal sealed class DatasetOptionsValidation(IEnumerable<OwnFolder> own, IOptions<ExecutionOptions> execution) : IValidateOptions<DatasetOptions>
{
    public ValidateOptionsResult Validate(string? name, DatasetOptions options)
    {
        var faults = new List<string>();
        ConfiguredDatasets.Read(options, own, faults);
        if (options.All.Count > 0 && ProviderIsAci())
            faults.Add($"{DatasetOptions.Section}: the provider aci cannot mount data sets; use docker or native, or remove them.");
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private bool ProviderIsAci()
    {
        try
        {
            return execution.Value.Provider == "aci";
        }
        catch (OptionsValidationException)
        {
            // Told on its own.
            return false;
        }
    }
}
