using System.Text.Json;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Storage.Tests.Contracts;

/// <summary>Records and events to store.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public const string Awkward = "ünïcode \U0001F600 \"quotes\" \\ / # ? % \t\n ‹email› '; DROP TABLE executions; --";

    public static string NewId() => $"exec_{Guid.NewGuid():N}";

    public static ExecutionRecord Record(
        string? id = null, string agent = "20001", string? task = null, DateTimeOffset? at = null,
        ExecutionStatus status = ExecutionStatus.Pending, string code = "result = 1") => new()
        {
            Ticket = new ExecutionTicket
            {
                ExecutionId = id ?? NewId(), AgentId = AgentId.Parse(agent), TaskId = task, CreatedAt = at ?? Start,
                TimeoutSeconds = 300, MemoryLimitMb = 512, CpuLimit = 1.5, Disclosure = DisclosureLevel.Strict, HasInput = true,
                RequestApproval = true, ExpectedOutputSchema = new Dictionary<string, string> { ["Größe (m²)"] = "float64" },
                Datasets = ["customers", "sales.v1"], DisclosureLimits = new() { MinimumCount = 20, CategoryShare = 0.1, Extremes = false },
            },
            Code = code,
            Status = status,
        };

    public static ExecutionRecord Filled(ExecutionRecord record) => record with
    {
        Status = ExecutionStatus.Failed,
        Outcome = Outcome.ProgramFailed,
        Error = Awkward,
        CpuTimeSeconds = 1.25,
        MemoryPeakMb = 99.5,
        StartedAt = Start.AddSeconds(1).AddTicks(1234567),
        CompletedAt = Start.AddSeconds(2),
        Summary = new ExecutionSummary
        {
            Schema = new Dictionary<string, string> { [Awkward] = "object" },
            RowCount = new RowCount(null, "<10"),
            Sample = [new Dictionary<string, JsonElement> { ["a"] = Json("[1, 2.5, null, \"x\"]") }],
            Stats = new Dictionary<string, JsonElement> { ["a"] = Json("{\"mean\": 1e300}") },
            Stdout = new string('ö', 60_000),
            Stderr = Awkward,
            ExecutionTimeMs = 1234,
            ErrorMessage = "ValueError",
            SchemaMismatch = ["'a' is int64, not float64"],
            Disclosure = new DisclosureReport
            {
                Policy = DisclosureLevel.Strict, Suppressed = ["sample: strict"], ReleasedBytes = 77,
                Redactions = new Dictionary<string, int> { ["email"] = 3 },
            },
        },
        SecurityResult = new GuardVerdict
        {
            Passed = false, Severity = Severity.Critical, Recommendation = "Use pathlib.", PolicyVersion = "1", PolicyHash = new string('a', 64),
            Violations = [.. Enumerable.Range(1, 200).Select(line => new Violation
            {
                Code = "REX101", Severity = Severity.High, Line = line, Column = 7, Message = Awkward + new string('m', 400), Fix = "fix", Approvable = true,
            })],
        },
    };

    public static AuditEvent Event(
        string id, string name = AuditEvents.Submitted, string agent = "20001", DateTimeOffset? at = null) => new()
        {
            ExecutionId = id, AgentId = agent, Event = name, At = at ?? Start, Actor = "host:test", Source = "127.0.0.1",
            Facts = new Dictionary<string, string> { ["reason"] = Awkward, ["size"] = "12" },
        };

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    /// <summary>Records hold collections: they are equal when they are stored alike.</summary>
    public static void AssertEqual<T>(T expected, T actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected, WireJson.Options), JsonSerializer.Serialize(actual, WireJson.Options));
}
