using System.Text;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>The text of a replacement field that <c>=</c> shows.</summary>
internal static class FieldText
{
    /// <summary>As CPython looks for comments: quotes toggle, so a triple-quoted string counts as three.</summary>
    public static string WithoutComments(string field)
    {
        if (!field.Contains('#')) return field;
        var result = new StringBuilder(field.Length);
        var quote = '\0';
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            if (c is '"' or '\'')
            {
                if (quote == '\0') quote = c;
                else if (quote == c) quote = '\0';
            }
            else if (c == '#' && quote == '\0')
            {
                var end = field.IndexOf('\n', i);
                if (end < 0) break;
                i = end;
                c = '\n';
            }
            result.Append(c);
        }
        return result.ToString();
    }
}
