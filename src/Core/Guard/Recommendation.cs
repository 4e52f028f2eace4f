namespace RemoteExecutor.Core.Guard;

/// <summary>What an agent should do next.</summary>
internal static class Recommendation
{
    private static readonly string[] FileCodes = ["REX310", "REX311", "REX312"];

    public static string? For(IReadOnlyCollection<Violation> violations, bool cut)
    {
        if (violations.Count == 0) return null;
        if (violations.All(violation => violation.Approvable)) return "Submit again with request_approval to ask for Head approval, or use allowed modules only.";
        var parts = new List<string>();
        if (violations.Any(violation => violation.Severity == Severity.Critical)) parts.Add("Remove everything marked critical: it cannot be approved.");
        if (Has(violations, "REX101")) parts.Add("Correct the syntax.");
        if (Has(violations, "REX201")) parts.Add("Replace modules that are not in the allowed list.");
        if (Has(violations, "REX202")) parts.Add("Restricted imports need Head approval, which only helps once nothing else is wrong.");
        if (FileCodes.Any(code => Has(violations, code))) parts.Add("Read from /data or input_data and write below the scratch folder, with literal paths.");
        if (parts.Count == 0) parts.Add("Follow the fix of each violation.");
        if (cut) parts.Add("Only the gravest violations are listed.");
        return string.Join(' ', parts);
    }

    private static bool Has(IEnumerable<Violation> violations, string code) =>
        violations.Any(violation => violation.Code.StartsWith(code, StringComparison.Ordinal));
}
