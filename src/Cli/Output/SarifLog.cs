using System.Text;
using System.Text.Json;
using RemoteExecutor.Cli.Commands;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Cli.Output;

/// <summary>Violations as a SARIF 2.1.0 log (OASIS), which editors and CI systems show in place.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static string Of(IReadOnlyList<FileCheck> checks)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, checks);
            json.WriteString("columnKind", "unicodeCodePoints");
            json.WriteStartArray("results");
            foreach (var check in checks)
            {
                foreach (var violation in check.Answer.SecurityResult.Violations) WriteResult(json, violation, check.Path);
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<FileCheck> checks)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "RemoteExecutor guard");
        json.WriteStartArray("rules");
        foreach (var rule in GuardRuleCatalog.All) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        var verdict = checks[0].Answer.SecurityResult;
        json.WriteString("policyVersion", verdict.PolicyVersion);
        json.WriteString("policyHash", verdict.PolicyHash);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, GuardRuleDescription rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteText(json, "shortDescription", rule.Sentence);
        WriteText(json, "help", rule.Fix);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Violation violation, string path)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", violation.Code);
        // A host may know rules that this version does not.
        var index = GuardRuleCatalog.All.ToList().FindIndex(rule => rule.Code == violation.Code);
        if (index >= 0) json.WriteNumber("ruleIndex", index);
        json.WriteString("level", LevelOf(violation.Severity));
        WriteText(json, "message", violation.Fix is null ? violation.Message : $"{violation.Message} {violation.Fix}");
        WriteLocation(json, violation, path);
        json.WriteStartObject("properties");
        json.WriteString("severity", JsonNamingPolicy.SnakeCaseLower.ConvertName(violation.Severity.ToString()));
        json.WriteBoolean("approvable", violation.Approvable);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Violation violation, string path)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(path));
        json.WriteEndObject();
        if (violation.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", violation.Line);
            if (violation.Column > 0) json.WriteNumber("startColumn", violation.Column);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity >= Severity.High ? "error" : severity == Severity.None ? "note" : "warning";

    // Relative to where the command runs, as CI systems expect it.
    private static string UriOf(string path)
    {
        if (path == "-") return "stdin";
        if (Path.IsPathRooted(path)) return new Uri(path).AbsoluteUri;
        return string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
    }
}
