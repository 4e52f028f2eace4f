using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// Spreads a long text over columns of one row: a column holds 64 KiB, which is 32 K UTF-16 characters, and a row 1 MiB.
/// </summary>
internal static class TextColumns
{
    public const int ColumnChars = 32_000;

    /// <summary>Leaves room for keys and the other columns in the row's 1 MiB.</summary>
    public const int MaxChars = 14 * ColumnChars;

    public static void Write(TableEntity row, string name, string text)
    {
        if (text.Length > MaxChars) throw new ArgumentException($"{name} has {text.Length} characters; a row holds {MaxChars}.", nameof(text));
        for (var part = 0; part == 0 || part * ColumnChars < text.Length; part++)
            row[Column(name, part)] = text.Substring(part * ColumnChars, Math.Min(ColumnChars, text.Length - (part * ColumnChars)));
    }

    public static string Read(TableEntity row, string name)
    {
        var text = new StringBuilder();
        for (var part = 0; row.GetString(Column(name, part)) is { } piece; part++) text.Append(piece);
        return text.ToString();
    }

    private static string Column(string name, int part) => name + part.ToString(CultureInfo.InvariantCulture);
}
