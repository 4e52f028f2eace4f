namespace RemoteExecutor.SandboxProviders.Tests.Escapes;

/// <summary>A program that the guard blocks (<c>tests/Core.Tests/Guard/Programs/escapes</c>), with what it does where no guard stands before it.</summary>
public sealed record EscapeProgram(string Name, string Code, string Kind, string Effect)
{
    /// <summary>Every one, sorted by name.</summary>
    public static IReadOnlyList<EscapeProgram> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "escapes"), "*.py").Order(StringComparer.Ordinal).Select(Read),
    ];

    /// <summary>What it prints if it works; null when it does something else, or only under a condition.</summary>
    public string? Prints => Effect.StartsWith("prints ", StringComparison.Ordinal) && !Effect.Contains(" if ", StringComparison.Ordinal)
        ? Effect["prints ".Length..].Split([" after ", " and ", " only where "], StringSplitOptions.None)[0]
        : null;

    /// <summary>The path that it writes if it may; null when it writes none.</summary>
    public string? Writes => Effect.StartsWith("writes ", StringComparison.Ordinal) ? Effect.Split(' ')[1] : null;

    private static EscapeProgram Read(string file)
    {
        var code = File.ReadAllText(file);
        return new(Path.GetFileNameWithoutExtension(file), code, Header(code, "kind"), Header(code, "effect"));
    }

    private static string Header(string code, string key) =>
        code.Split('\n').Take(2).Single(line => line.StartsWith($"# {key}: ", StringComparison.Ordinal))[(key.Length + 4)..].Trim();
}
