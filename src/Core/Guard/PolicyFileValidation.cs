using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard;

/// <summary>Refuses to start with a policy that cannot be used, and says every fault of it.</summary>
internal sealed class PolicyFileValidation : IValidateOptions<GuardOptions>
{
    public ValidateOptionsResult Validate(string? name, GuardOptions options)
    {
        try
        {
            Read(options);
            return ValidateOptionsResult.Success;
        }
        catch (PolicyException error)
        {
            return ValidateOptionsResult.Fail(error.Faults.Select(fault => $"{GuardOptions.Section}:{nameof(GuardOptions.PolicyFile)}: {fault}"));
        }
    }

    public static GuardPolicy Read(GuardOptions options) =>
        string.IsNullOrEmpty(options.PolicyFile) ? PolicyReader.ReadEmbedded() : PolicyReader.ReadFile(options.PolicyFile);
}
