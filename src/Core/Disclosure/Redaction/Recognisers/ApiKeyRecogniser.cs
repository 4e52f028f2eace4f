namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>Keys that carry their issuer's prefix.</summary>
internal sealed class ApiKeyRecogniser() : Recogniser("secret")
{
    private const int Longest = 512;

    /// <summary>Prefix and the fewest characters that follow it in a real key.</summary>
    private static readonly (string Prefix, int Tail)[] Issuers =
    [
        ("AKIA", 16), ("ASIA", 16), ("AROA", 16), ("AIDA", 16), // AWS
        ("ghp_", 36), ("gho_", 36), ("ghu_", 36), ("ghs_", 36), ("ghr_", 36), ("github_pat_", 22), // GitHub
        ("glpat-", 20), // GitLab
        ("xoxb-", 10), ("xoxp-", 10), ("xoxa-", 10), ("xoxr-", 10), ("xoxs-", 10), ("xoxe-", 10), ("xapp-", 10), // Slack
        ("AIza", 35), ("ya29.", 20), // Google
        ("sk-", 20), ("sk_live_", 16), ("sk_test_", 16), ("rk_live_", 16), ("rk_test_", 16), // OpenAI and its like, Stripe
        ("hf_", 30), ("npm_", 36), ("pypi-", 40), ("dop_v1_", 40), ("SG.", 40), // Hugging Face, npm, PyPI, DigitalOcean, SendGrid
    ];

    public override IEnumerable<Finding> Find(string text)
    {
        foreach (var (prefix, tail) in Issuers)
        {
            for (var start = text.IndexOf(prefix, StringComparison.Ordinal); start >= 0;)
            {
                var end = start + prefix.Length;
                while (end < text.Length && end - start < Longest && IsKeyCharacter(text[end])) end++;
                var found = end - start - prefix.Length >= tail && !Context.LetterOrDigitAt(text, start - 1);
                if (found) yield return Found(start, end);
                start = text.IndexOf(prefix, found ? end : start + prefix.Length, StringComparison.Ordinal);
            }
        }
    }

    private static bool IsKeyCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';
}
