namespace RemoteExecutor.Cli.Client;

/// <summary>Problem details (RFC 9457) of a refused request.</summary>
internal sealed record ProblemView
{
    public string? Title { get; init; }

    public string? Detail { get; init; }

    /// <summary>Field → what is wrong with it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>All of it as lines for people.</summary>
    public string Describe(int status)
    {
        var lines = new List<string> { $"the server answered {status}: {Title ?? "no reason given"}" };
        if (Detail is not null && Detail != Title) lines.Add(Detail);
        lines.AddRange(from field in Errors ?? new Dictionary<string, IReadOnlyList<string>>()
                       from error in field.Value
                       select $"  {field.Key}: {error}");
        if (status == 401) lines.Add("Set REX_TOKEN to a valid token, for example: export REX_TOKEN=$(./rex token --agent 20001)");
        return string.Join('\n', lines);
    }
}
