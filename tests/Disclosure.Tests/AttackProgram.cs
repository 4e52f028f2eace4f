namespace RemoteExecutor.Disclosure.Tests;

/// <summary>A program that tries to carry values out (<c>Programs</c>): one idea a file, described in its first lines.</summary>
/// <param name="Family">Which way out it takes.</param>
/// <param name="Carries">The column of the canary table that it takes along.</param>
/// <param name="Decodes">The private code that it writes in, which only the attacker can read; null when what it writes is read as it is, or in a well-known encoding.</param>
/// <param name="Alphabet">Words that the private code is made of.</param>
public sealed record AttackProgram(string Name, string Code, string Family, string Carries, string? Decodes, IReadOnlyList<string> Alphabet)
{
    private static readonly string[] OpenFamilies = ["ciphers", "chosen-numbers", "chosen-words", "small-pieces", "timing", "exit-codes"];

    /// <summary>A folder with more programs, to be measured in place of these.</summary>
    private const string OthersVariable = "REX_DISCLOSURE_PROGRAMS";

    /// <summary>Every one; those of <c>REX_DISCLOSURE_PROGRAMS</c> instead where it is set.</summary>
    public static IReadOnlyList<AttackProgram> All { get; } =
    [
        .. Directory.EnumerateFiles(Environment.GetEnvironmentVariable(OthersVariable) ?? Path.Combine(AppContext.BaseDirectory, "Programs"), "*.py").Select(Read),
    ];

    /// <summary>The way out cannot be shut for arbitrary code: it is measured and bounded.</summary>
    public bool IsOpen => OpenFamilies.Contains(Family);

    private static AttackProgram Read(string file)
    {
        var code = File.ReadAllText(file);
        return new(
            Path.GetFileNameWithoutExtension(file), code, Header(code, "family") ?? throw new FormatException(file), Header(code, "carries") ?? throw new FormatException(file),
            Header(code, "decodes"), Header(code, "alphabet")?.Split(' ') ?? []);
    }

    private static string? Header(string code, string key)
    {
        var start = $"# {key}: ";
        return code.Split('\n').TakeWhile(line => line.StartsWith('#')).FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?[start.Length..].Trim();
    }
}
