using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Contracts.Reading;

/// <summary>Shapes of names in a request. None of the patterns backtracks, so none can be made slow.</summary>
internal static class NamePatterns
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>PEP 508 without direct references: name, extras, version specifiers, marker.</summary>
    private static readonly Regex Requirement = new(
        """^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])? *(\[ *[A-Za-z0-9._-]+( *, *[A-Za-z0-9._-]+)* *\])? *(\(? *(===|~=|==|!=|<=|>=|<|>) *[A-Za-z0-9.*+!_-]+( *, *(===|~=|==|!=|<=|>=|<|>) *[A-Za-z0-9.*+!_-]+)* *\)?)? *(; *[A-Za-z0-9_.<>=!~'"() ,-]+)?\z""",
        Linear);

    private static readonly Regex Host = new(
        @"^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z", Linear | RegexOptions.IgnoreCase);

    public static string? FaultOfDependency(string text)
    {
        if (text.Length > RequestLimits.DependencyChars) return $"at most {RequestLimits.DependencyChars} characters.";
        return Requirement.IsMatch(text) ? null : "not a PEP 508 requirement by name (direct references are not allowed).";
    }

    /// <summary>An exact name, or all names below a domain; never everything, never a whole top-level domain, never an address.</summary>
    public static string? FaultOfHost(string text) => text.Length <= 253 && Host.IsMatch(text)
        ? null
        : "not a host name such as api.example.com or *.example.com.";
}
