using System.Text;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Tests.Guard.Python;

/// <summary>Pieces of real programs with a few tokens deleted, doubled, swapped, replaced or with a byte changed. The seed decides all.</summary>
internal sealed partial class SourceMutation(IReadOnlyList<string> files, int seed)
{
    private static readonly string[] Fragments =
    [
        "(", ")", "[", "]", "{", "}", ":", ",", "=", ":=", "*", "**", ".", "...", "->", "@", ";", "\n", "\t", "  ", "\\\n", "\r", "\f", "#", "'", "\"",
        "f'{", "f\"\"\"", "'''", "if", "else", "for", "in", "async", "await", "lambda", "match", "case", "type", "_", "not", "is", "yield", "from", "import",
        "as", "with", "except", "def", "class", "return", "del", "global", "0x", "1e", "1j", "0_0", "é", "None", "True", "!r", "!", "{x=}", "{{", "}}",
        "\\N{", "b'", "~", "-", "<>", "$", "print", "x", " ",
    ];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, string[]> lines = [];

    public byte[] Next()
    {
        var tokens = Tokens().Matches(Piece()).Select(match => match.Value).ToList();
        for (var changes = random.Next(1, 4); changes > 0 && tokens.Count > 3; changes--) Change(tokens);
        return Encoding.UTF8.GetBytes(string.Concat(tokens));
    }

    /// <summary>Up to forty lines that begin where a statement may.</summary>
    private string Piece()
    {
        var file = files[random.Next(files.Count)];
        if (!lines.TryGetValue(file, out var text)) lines[file] = text = File.ReadAllText(file).Split('\n');
        var start = random.Next(text.Length);
        while (start > 0 && (text[start].Length == 0 || text[start][0] is ' ' or '\t' or '#' or ')')) start--;
        return string.Join('\n', text.Skip(start).Take(random.Next(1, 40)));
    }

    private void Change(List<string> tokens)
    {
        var (i, j) = (random.Next(tokens.Count), random.Next(tokens.Count));
        switch (random.Next(6))
        {
            case 0:
                tokens.RemoveAt(i);
                break;
            case 1:
                tokens.Insert(j, tokens[i]);
                break;
            case 2:
                (tokens[i], tokens[j]) = (tokens[j], tokens[i]);
                break;
            case 3:
                tokens[i] = Fragments[random.Next(Fragments.Length)];
                break;
            case 4:
                tokens.Insert(i, Fragments[random.Next(Fragments.Length)]);
                break;
            default:
                var characters = tokens[i].ToCharArray();
                characters[random.Next(characters.Length)] = (char)random.Next(1, 128);
                tokens[i] = new string(characters);
                break;
        }
    }

    [GeneratedRegex("""\w+|\n[ \t]*|[ \t]+|'''|\"\"\"|[^\w\s]|\s""")]
    private static partial Regex Tokens();
}
