namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>
/// The ways in which a text is read: as it stands, through every transformation, and through two in a row. Case, marks and separators need
/// no reading of their own: a skeleton has none. At most some sixty readings, none longer than the text.
/// </summary>
internal static class TextReadings
{
    private static readonly Radix[] Encodings = [Radix.Hex, Radix.Base64, Radix.Base64Url, Radix.Base32];

    public static IEnumerable<TextView> Of(string text)
    {
        var plain = TextView.Of(text);
        var reversed = Rewritings.Reverse(plain);
        var turned = Rewritings.Rot13(plain);
        var escapes = Escapes.Read(plain);
        List<TextView> decoded = [.. Decoded(plain)];

        foreach (var view in (IEnumerable<TextView?>)[plain, reversed, turned, Rewritings.Rot13(reversed), escapes, .. decoded])
        {
            if (view is not null) yield return view;
        }

        foreach (var view in (IEnumerable<TextView?>)[reversed, turned, escapes, .. decoded])
        {
            if (view is null) continue;
            foreach (var second in Decoded(view)) yield return second;
            if (Escapes.Read(view) is { } unescaped) yield return unescaped;
        }

        foreach (var view in (IEnumerable<TextView?>)[escapes, .. decoded])
        {
            if (view is not null) yield return Rewritings.Reverse(view);
            if (view is not null) yield return Rewritings.Rot13(view);
        }

        foreach (var view in (IEnumerable<TextView?>)[plain, reversed, escapes])
        {
            if (view is null) continue;
            foreach (var piece in Pieces(view))
            {
                yield return piece;
                yield return Rewritings.Reverse(piece);
                yield return Rewritings.Rot13(piece);
            }
        }
    }

    private static IEnumerable<TextView> Decoded(TextView view)
    {
        foreach (var encoding in Encodings)
        {
            if (encoding.ReadRuns(view) is { } runs) yield return runs;
        }

        if (CodePoints.ReadDecimal(view) is { } codes) yield return codes;
        if (CodePoints.ReadHexPairs(view) is { } pairs) yield return pairs;
    }

    private static IEnumerable<TextView> Pieces(TextView view) => Encodings.SelectMany(encoding => encoding.ReadPieces(view));
}
