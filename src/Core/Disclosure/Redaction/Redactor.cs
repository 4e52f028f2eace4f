using RemoteExecutor.Core.Disclosure.Redaction.Recognisers;
using RemoteExecutor.Core.Disclosure.Text;

namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>
/// Replaces personal data and secrets by typed marks until nothing more is found, so that redacting twice equals redacting once.
/// </summary>
internal sealed class Redactor(IReadOnlyList<Recogniser> recognisers)
{
    // Each pass can only uncover what the last one's marks cut free. Text that needs more passes was made to.
    private const int MaxPasses = 8;

    public IReadOnlyList<Recogniser> Recognisers { get; } = recognisers;

    public static Redactor Default { get; } = new(
    [
        new PrivateKeyRecogniser(), new ConnectionStringRecogniser(), new AssignedSecretRecogniser(), new ApiKeyRecogniser(), new RandomSecretRecogniser(),
        new JwtRecogniser(), new CardRecogniser(), new IbanRecogniser(), new SsnRecogniser(), new NinoRecogniser(),
        new BsnRecogniser(), new GermanTaxIdRecogniser(), new SpanishIdRecogniser(), new FrenchIdRecogniser(), new NationalIdRecogniser(),
        new EmailRecogniser(), new MacRecogniser(), new IpRecogniser(), new DateOfBirthRecogniser(), new PhoneRecogniser(),
        new AddressRecogniser(), new PersonNameRecogniser(),
    ]);

    /// <param name="text">Clean text of bounded length.</param>
    /// <param name="tally">Counts the marks set.</param>
    /// <param name="echoes">What echo control found in the text.</param>
    public string Redact(string text, RedactionTally tally, IReadOnlyList<Finding>? echoes = null)
    {
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var view = PlainView.Of(text);
            var cover = new byte[text.Length];
            foreach (var recogniser in Recognisers)
            {
                foreach (var finding in recogniser.Find(view)) Cover(cover, view, finding);
            }

            foreach (var echo in pass == 0 ? echoes ?? [] : []) Cover(cover, view, echo);
            if (!cover.AsSpan().ContainsAnyExcept((byte)0)) return text;
            text = Replace(text, cover, tally);
        }

        tally.Count("redacted");
        return RedactionMarks.Of("redacted");
    }

    /// <summary>Notes for each character the gravest kind that was found there; marks already in the text stay.</summary>
    private static void Cover(byte[] cover, string view, Finding finding)
    {
        var kind = (byte)(Array.IndexOf(RedactionMarks.Kinds, finding.Kind) + 1);
        for (var at = finding.Start; at < finding.Start + finding.Length; at++)
        {
            if (view[at] != PlainView.Barrier && (cover[at] == 0 || kind < cover[at])) cover[at] = kind;
        }
    }

    private static string Replace(string text, byte[] cover, RedactionTally tally)
    {
        var builder = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (cover[at] == 0)
            {
                builder.Append(text[at++]);
                continue;
            }

            var gravest = cover[at];
            for (; at < text.Length && cover[at] != 0; at++) gravest = Math.Min(gravest, cover[at]);
            var kind = RedactionMarks.Kinds[gravest - 1];
            tally.Count(kind);
            builder.Append(RedactionMarks.Of(kind));
        }

        return builder.ToString();
    }
}
