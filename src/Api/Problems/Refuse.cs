using System.Globalization;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Disclosure.Budget;

namespace RemoteExecutor.Api.Problems;

/// <summary>Every way in which a request is refused. <c>throw Refuse.…</c></summary>
internal static class Refuse
{
    public static ProblemException Fields(IReadOnlyDictionary<string, IReadOnlyList<string>> errors) =>
        new(New(400, "invalid-request", "The request is not valid", "See errors.") with { Errors = errors });

    public static ProblemException Field(string field, string sentence) =>
        Fields(new Dictionary<string, IReadOnlyList<string>> { [field] = [sentence] });

    public static ProblemException Unauthenticated(string reason, bool hadToken) =>
        new(New(401, "unauthenticated", "A valid token is needed", reason))
        {
            // The reasons are our own constants without quotes, so they cannot break out of the header.
            Headers = [("WWW-Authenticate", hadToken ? $"Bearer error=\"invalid_token\", error_description=\"{reason}\"" : "Bearer")],
        };

    public static ProblemException Tier(AgentTier has, AgentTier needs) =>
        new(New(403, "not-allowed", "Not allowed", $"This needs tier {needs}{(needs == AgentTier.Head ? "" : " or above")}; the caller is tier {has}."));

    public static ProblemException NotAllowed(string detail) => new(New(403, "not-allowed", "Not allowed", detail));

    public static ProblemException NetworkOff() =>
        new(New(403, "network-disabled", "Network access is disabled", "The operator has not enabled network access for sandboxes.") with
        {
            Errors = new Dictionary<string, IReadOnlyList<string>> { ["network_access"] = ["Network access is disabled on this host."] },
        });

    public static ProblemException UnknownPath() => new(New(404, "not-found", "Not found", "There is nothing at this path."));

    public static ProblemException UnknownExecution() =>
        new(New(404, "execution-not-found", "Execution not found", "There is no such execution, or it belongs to another agent."));

    public static ProblemException Method(string allowed) =>
        new(New(405, "method-not-allowed", "Method not allowed", $"This path knows {allowed}.")) { Headers = [("Allow", allowed)] };

    public static ProblemException TooSlow() => new(New(408, "body-too-slow", "The body took too long", "Send the body faster."));

    public static ProblemException KeyReused() =>
        new(New(409, "idempotency-key-reused", "Idempotency key reused", "This Idempotency-Key was used before with another body."));

    public static ProblemException NotAwaitingApproval() =>
        new(New(409, "not-awaiting-approval", "Not awaiting approval", "This execution is not waiting for an approval."));

    public static ProblemException BodyTooLarge(int limit) =>
        new(New(413, "body-too-large", "The body is too large", string.Create(CultureInfo.InvariantCulture, $"At most {limit} bytes.")));

    public static ProblemException MediaType(string detail) => new(New(415, "unsupported-media-type", "Unsupported media type", detail));

    public static ProblemException QueueFull() =>
        Later(429, "queue-full", "The queue is full", "As many executions are waiting as this host accepts. Try again later.", seconds: 5);

    public static ProblemException BudgetSpent(BudgetDecision refusal, DateTimeOffset now)
    {
        var again = refusal.Refused.Select(share => share.FitsAt is { } at ? (int)Math.Ceiling((at - now).TotalSeconds) : (int?)null).ToList();
        var problem = New(429, "disclosure-budget-spent", "The disclosure budget is spent", BudgetRefusal.DetailOf(refusal)) with
        {
            Errors = new Dictionary<string, IReadOnlyList<string>> { ["datasets"] = BudgetRefusal.SentencesOf(refusal) },
        };
        // What never fits is no use asking again, so nobody is told when.
        return again.Contains(null) ? new(problem) : new(problem)
        {
            Headers = [("Retry-After", Math.Max(1, again.Max()!.Value).ToString(CultureInfo.InvariantCulture))],
        };
    }

    public static ProblemException NotYet(string detail, string? field = null) =>
        new(New(501, "not-available", "Not available in this version", detail) with
        {
            Errors = field is null ? null : new Dictionary<string, IReadOnlyList<string>> { [field] = [detail] },
        });

    public static ProblemException Disabled() =>
        Later(503, "disabled", "Execution is disabled", "The operator has disabled execution on this host.", seconds: 60);

    public static ProblemException Unavailable(string dependency, string detail) =>
        Later(503, dependency + "-unavailable", $"The {dependency} is not available", detail, seconds: 5);

    public static Problem New(int status, string slug, string title, string detail) =>
        new() { Type = "urn:remote-executor:problem:" + slug, Title = title, Status = status, Detail = detail };

    private static ProblemException Later(int status, string slug, string title, string detail, int seconds) =>
        new(New(status, slug, title, detail)) { Headers = [("Retry-After", seconds.ToString(CultureInfo.InvariantCulture))] };
}
