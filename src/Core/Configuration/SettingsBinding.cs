using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RemoteExecutor.Core.Configuration;

/// <summary>
/// Binds options so that a value of the wrong type is one fault among all others: the usual binder stops the start at the first, before
/// anything is validated.
/// </summary>
public static class SettingsBinding
{
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddSingleton<IValidateOptions<TOptions>>(
            provider => new Types<TOptions>(provider.GetRequiredService<IConfiguration>().GetSection(section)));
        return services.AddOptions<TOptions>().Configure<IConfiguration>(
            (options, configuration) => _ = FaultsOf(options, configuration.GetSection(section)));
    }

    /// <summary>Checks every section that is validated at start, before anything uses one of them.</summary>
    /// <exception cref="OptionsValidationException">Holds the faults of all sections.</exception>
    public static void ValidateSettings(this IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (AggregateException several)
        {
            var faults = several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(fault => fault.Failures);
            // One section may be checked on behalf of another, too.
            throw new OptionsValidationException(ExecutionOptions.Section, typeof(ExecutionOptions), faults.Distinct());
        }
    }

    /// <summary>Sets every property whose setting can be read; the others keep their defaults and are named.</summary>
    private static List<string> FaultsOf(object options, IConfigurationSection section)
    {
        var faults = new List<string>();
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var setting = section.GetSection(property.Name);
            if (!setting.Exists()) continue;
            try
            {
                if (setting.Get(property.PropertyType) is { } value) property.SetValue(options, value);
            }
            catch (InvalidOperationException)
            {
                // Without the value itself: it may be a secret in the wrong place.
                var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                faults.Add($"{setting.Path} cannot be read as {(type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type)) : type.Name)}.");
            }
        }

        return faults;
    }

    private sealed class Types<TOptions>(IConfigurationSection section) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options) =>
            FaultsOf(options, section) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
