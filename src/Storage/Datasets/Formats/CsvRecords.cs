using System.Text;

namespace RemoteExecutor.Storage.Datasets.Formats;

/// <summary>Records of RFC 4180, with any delimiter. Blank lines are none, as in pandas.</summary>
internal static class CsvRecords
{
    public static IEnumerable<IReadOnlyList<string>> Read(string text, char delimiter)
    {
        for (var at = 0; at < text.Length;)
        {
            if (BlankLine(text, at) is { } blank)
            {
                at = blank;
                continue;
            }

            var fields = new List<string>();
            bool more;
            do
            {
                (var field, at, more) = Field(text, at, delimiter);
                fields.Add(field);
            }
            while (more);

            yield return fields;
        }
    }

    /// <summary>Where the next line begins, when this one is blank.</summary>
    private static int? BlankLine(string text, int at)
    {
        while (at < text.Length && text[at] == '\r') at++;
        return at == text.Length ? at : text[at] == '\n' ? at + 1 : null;
    }

    /// <summary>One field, where the next begins, and whether that belongs to the same record.</summary>
    private static (string Field, int Next, bool More) Field(string text, int at, char delimiter)
    {
        var field = new StringBuilder();
        if (at < text.Length && text[at] == '"')
        {
            for (at++; at < text.Length; at++)
            {
                if (text[at] == '"' && (at + 1 == text.Length || text[++at] != '"')) break;
                field.Append(text[at]);
            }
        }

        // What follows a closing quote up to the delimiter is taken as it stands.
        for (; at < text.Length; at++)
        {
            if (text[at] == delimiter) return (field.ToString(), at + 1, true);
            if (text[at] == '\n') return (field.ToString().TrimEnd('\r'), at + 1, false);
            field.Append(text[at]);
        }

        return (field.ToString(), at, false);
    }
}
