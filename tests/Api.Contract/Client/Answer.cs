using System.Net.Http.Headers;
using System.Text.Json;

namespace RemoteExecutor.Api.Contract;

/// <summary>An answer of the host, read whole.</summary>
public sealed record Answer(int Status, HttpResponseHeaders Headers, string? MediaType, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string Text(string member) => Json.GetProperty(member).GetString()!;

    /// <summary>The sentences about one field; empty when it is not complained of.</summary>
    public IReadOnlyList<string> Errors(string field) =>
        Json.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out var sentences)
            ? [.. sentences.EnumerateArray().Select(sentence => sentence.GetString()!)]
            : [];

    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Body}");
        return this;
    }

    /// <summary>A well-formed problem with this status, and nothing else.</summary>
    public Answer ExpectProblem(int status)
    {
        Expect(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        foreach (var member in (string[])["type", "title", "detail", "instance", "trace_id"])
            Assert.False(string.IsNullOrWhiteSpace(Text(member)), $"No {member} in {Body}");
        Assert.True(Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(Headers.GetValues("X-Content-Type-Options")));
        return this;
    }

    public Answer ExpectFieldProblem(string field)
    {
        ExpectProblem(400);
        Assert.True(Errors(field).Count > 0, $"No error about {field} in {Body}");
        return this;
    }
}
