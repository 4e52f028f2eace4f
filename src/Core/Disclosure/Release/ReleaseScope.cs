using RemoteExecutor.Core.Disclosure.Redaction;
using RemoteExecutor.Core.Disclosure.Text;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>One summary in the making: its policy, what was found in its texts, and what was done to it.</summary>
internal sealed class ReleaseScope(DisclosurePolicy policy, Redactor redactor)
{
    private const int MaxRounds = 8;

    public DisclosurePolicy Policy { get; } = policy;

    public HiddenValues Hidden { get; } = new(redactor);

    public RedactionTally Tally { get; } = new();

    public Suppressions Suppressions { get; } = new();

    /// <summary>Where values of the input stand in texts that are not released for what they hold.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Finding>> Echoes { get; set; } = new Dictionary<string, IReadOnlyList<Finding>>();

    /// <summary>The only column names that leave; null where every name does, redacted.</summary>
    public PublicNames? PublicNames { get; set; }

    /// <summary>Redacts the whole, then clips: a clip first could cut a secret in half and release the half.</summary>
    /// <param name="sampled">The text is a sample or category value, which the policy releases though it is data.</param>
    public string Redact(UntrustedText text, int maxChars, bool sampled = false)
    {
        if (!Policy.Redacts) return TextClip.To(text.Text, maxChars);

        var redacted = redactor.Redact(text.Text, Tally, sampled ? null : Echoes.GetValueOrDefault(text.Text));
        if (text.IsCut) redacted = TextClip.To(redacted, Math.Max(0, redacted.Length - UntrustedText.CutMargin));
        // A clip can make a number of another length into a card; marks are longer than some findings.
        for (var round = 0; round < MaxRounds; round++)
        {
            var clipped = TextClip.To(redacted, maxChars);
            redacted = redactor.Redact(clipped, Tally);
            if (redacted.Length <= maxChars) return redacted;
        }

        return "";
    }

    /// <summary>Redacts a sample or category value, whatever it is written in.</summary>
    public string RedactValue(UntrustedText text, int maxChars)
    {
        var redacted = Redact(text, maxChars, sampled: true);
        if (!Policy.Redacts) return redacted;
        // What is clipped or marked may read otherwise than the whole.
        var kind = Hidden.KindIn(text.Text) ?? (redacted == text.Text ? null : Hidden.KindIn(redacted));
        return kind is null ? redacted : Mark(kind);
    }

    /// <summary>The mark that stands for all values of a column with a telling name.</summary>
    public string Mark(string kind)
    {
        Tally.Count(kind);
        return RedactionMarks.Of(kind);
    }
}
