using RemoteExecutor.Core.Disclosure.Text;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>Text out of a sandbox, bounded and clean, not yet redacted.</summary>
/// <param name="IsCut">The end is missing, so that what stands there may be half a secret.</param>
internal sealed record UntrustedText(string Text, bool IsCut)
{
    /// <summary>How far a finding may reach into the part that was cut off: past the longest piece that echo control compares.</summary>
    public const int CutMargin = 512;

    public static UntrustedText Of(string? raw, int maxChars, bool keepLines = false, bool isCut = false)
    {
        raw ??= "";
        var bounded = TextClip.To(raw, maxChars);
        return new(TextHygiene.Clean(bounded, keepLines), isCut || bounded.Length < raw.Length);
    }
}
