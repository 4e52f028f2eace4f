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
            // With overrides, whoever wrote them is the one to look.
            var key = string.IsNullOrEmpty(options.PolicyOverrides) ? nameof(GuardOptions.PolicyFile) : nameof(GuardOptions.PolicyOverrides);
            return ValidateOptionsResult.Fail(error.Faults.Select(fault => $"{GuardOptions.Section}:{key}: {fault}"));
        }
    }

    public static GuardPolicy Read(GuardOptions options) =>
        PolicyReader.ReadFiles(Given(options.PolicyFile), Given(options.PolicyOverrides));

    private static string? Given(string? path) => string.IsNullOrEmpty(path) ? null : path;
}
