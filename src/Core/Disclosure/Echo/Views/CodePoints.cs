namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>Lists of decimal character codes, as <c>[ord(c) for c in text]</c> or <c>list(data)</c> prints them.</summary>
internal static class CodePoints
{
    private const int FewestCodes = 4, MostGap = 3;

    /// <summary>Null when there is no such list.</summary>
    public static TextView? Read(TextView view)
    {
        var builder = new TextViewBuilder(view);
        var codes = new List<(int Code, int From, int To)>();
        var text = view.Text;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            var code = 0;
            for (; end < text.Length && char.IsAsciiDigit(text[end]); end++) code = Math.Min((code * 10) + text[end] - '0', char.MaxValue + 1);
            if (codes.Count > 0 && at - codes[^1].To > MostGap) Flush(builder, codes);
            if (code is >= ' ' and <= char.MaxValue) codes.Add((code, at, end));
            else Flush(builder, codes);
            at = end;
        }

        Flush(builder, codes);
        return builder.Length > 0 ? builder.Build(isCertain: true) : null;
    }

    private static void Flush(TextViewBuilder builder, List<(int Code, int From, int To)> codes)
    {
        if (codes.Count >= FewestCodes)
        {
            foreach (var (code, from, to) in codes) builder.Append((char)code, from, to);
            builder.Barrier(codes[^1].From);
        }

        codes.Clear();
    }
}
