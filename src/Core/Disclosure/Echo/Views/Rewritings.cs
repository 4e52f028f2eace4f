namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>Readings that keep every character: backwards, and the alphabet turned by thirteen.</summary>
internal static class Rewritings
{
    public static TextView Reverse(TextView view)
    {
        var text = view.Text.ToCharArray();
        Array.Reverse(text);
        // Surrogate pairs come out the wrong way round; put them right, so that letters stay letters.
        for (var at = 1; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && char.IsLowSurrogate(text[at - 1])) (text[at - 1], text[at]) = (text[at], text[at - 1]);
        }

        return view with { Text = new string(text), From = [.. view.From.Reverse()], To = [.. view.To.Reverse()] };
    }

    public static TextView Rot13(TextView view) => view with
    {
        Text = string.Create(view.Text.Length, view.Text, static (to, from) =>
    {
        for (var at = 0; at < from.Length; at++)
        {
            to[at] = from[at] switch
            {
                >= 'a' and <= 'z' and var c => (char)('a' + ((c - 'a' + 13) % 26)),
                >= 'A' and <= 'Z' and var c => (char)('A' + ((c - 'A' + 13) % 26)),
                var c => c,
            };
        }
    })
    };
}
