using System.Globalization;
using Microsoft.AspNetCore.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Contracts.Reading;

namespace RemoteExecutor.Api.Http;

/// <summary>Reads query parameters; collects all faults, like the body readers do.</summary>
internal sealed class QueryFields
{
    private const int MaxLimit = 200;
    private const int MaxTokenChars = 1024;

    private readonly IQueryCollection query;

    public QueryFields(IQueryCollection query, params IReadOnlyList<string> known)
    {
        this.query = query;
        foreach (var name in query.Keys)
        {
            if (!known.Contains(name)) Errors.Add("query", $"There is an unknown parameter. Known: {string.Join(", ", known)}.");
            else if (query[name].Count > 1) Errors.Add(name, "This parameter is there more than once.");
        }
    }

    public FieldErrors Errors { get; } = new();

    public bool Has(string name) => query.ContainsKey(name);

    public string? Text(string name, int maxChars)
    {
        if (query[name] is not [{ } text]) return null;
        if (text.Length > 0 && text.Length <= maxChars && !text.Any(char.IsControl)) return text;
        Errors.Add(name, $"1 to {maxChars} characters, no control characters.");
        return null;
    }

    public int Limit(int fallback = 50)
    {
        if (query["limit"] is not [{ } text]) return fallback;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit) return limit;
        Errors.Add("limit", $"A whole number from 1 to {MaxLimit}.");
        return fallback;
    }

    public string? ContinuationToken() => Text("continuation_token", MaxTokenChars);

    public AgentId? Agent(string name)
    {
        if (query[name] is not [{ } text]) return null;
        if (AgentId.TryParse(text, out var agent)) return agent;
        Errors.Add(name, "An agent id is one digit 0-3 followed by four of 0-9 and a-z.");
        return null;
    }

    public DateTimeOffset? Time(string name)
    {
        if (query[name] is not [{ } text]) return null;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];
        if (DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, Utc, out var time)) return time;
        Errors.Add(name, "A time such as 2026-01-31T12:00:00Z (a '+' must be sent as %2B).");
        return null;
    }

    public void ThrowIfFaulty()
    {
        if (Errors.Any) throw Refuse.Fields(Errors.ByField);
    }
}
