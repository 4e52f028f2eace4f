namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>Keys that carry their issuer's prefix.</summary>
internal sealed class ApiKeyRecogniser() : Recogniser("secret")
{
    private const int Longest = 512;

    /// <summary>Prefix and the fewest characters that follow it in a real key.</summary>
    private static readonly (string Prefix, int Tail)[] Issuers =
    [
        ("AKIA", 16), ("ASIA", 16), ("AROA", 16), ("AIDA", 16), ("ABIA", 16), ("ACCA", 16), ("ABSK", 40), // AWS
        ("ghp_", 36), ("gho_", 36), ("ghu_", 36), ("ghs_", 36), ("ghr_", 36), ("github_pat_", 22), // GitHub
        ("glpat-", 20), ("gldt-", 20), ("glrt-", 20), ("glptt-", 20), ("glcbt-", 20), ("glagent-", 20), // GitLab
        ("xoxb-", 10), ("xoxp-", 10), ("xoxa-", 10), ("xoxr-", 10), ("xoxs-", 10), ("xoxe-", 10), ("xoxc-", 10), ("xoxd-", 10), ("xapp-", 10), ("hooks.slack.com/services/", 20), // Slack
        ("AIza", 35), ("ya29.", 20), ("GOCSPX-", 24), ("AQ.Ab", 30), // Google
        ("sk-", 20), ("sess-", 40), // OpenAI, Anthropic and their like
        ("sk_live_", 16), ("sk_test_", 16), ("rk_live_", 16), ("rk_test_", 16), ("whsec_", 24), // Stripe
        ("hf_", 30), ("gsk_", 40), ("xai-", 40), ("pplx-", 40), ("r8_", 30), ("tvly-", 20), ("lsv2_", 30), // Hugging Face, Groq, xAI, Perplexity, Replicate, Tavily, LangSmith
        ("npm_", 36), ("pypi-", 40), ("rubygems_", 40), ("oy2", 43), ("dckr_pat_", 20), // npm, PyPI, RubyGems, NuGet, Docker
        ("dop_v1_", 40), ("doo_v1_", 40), ("dor_v1_", 40), ("SG.", 40), ("key-", 32), ("shpat_", 32), ("shpca_", 32), ("shppa_", 32), ("shpss_", 32), // DigitalOcean, SendGrid, Mailgun, Shopify
        ("dapi", 32), ("hvs.", 20), ("hvb.", 20), ("dp.pt.", 40), ("pscale_tkn_", 30), ("pscale_pw_", 30), ("sbp_", 40), ("ntn_", 40), ("lin_api_", 32), // Databricks, Vault, Doppler, PlanetScale, Supabase, Notion, Linear
        ("sq0atp-", 20), ("sq0csp-", 40), ("HRKU-", 30), ("glsa_", 32), ("glc_", 40), ("NRAK-", 27), ("PMAK-", 40), ("ATATT3", 40), ("figd_", 40), ("sntrys_", 40), // Square, Heroku, Grafana, New Relic, Postman, Atlassian, Figma, Sentry
        ("AGE-SECRET-KEY-1", 50), // age
    ];

    public override IEnumerable<Finding> Find(string text)
    {
        foreach (var (prefix, tail) in Issuers)
        {
            for (var start = text.IndexOf(prefix, StringComparison.Ordinal); start >= 0;)
            {
                var end = start + prefix.Length;
                while (end < text.Length && end - start < Longest && IsKeyCharacter(text[end])) end++;
                var found = end - start - prefix.Length >= tail && !Context.LetterOrDigitAt(text, start - 1) && text.AsSpan(start, end - start).ContainsAnyInRange('0', '9');
                if (found) yield return Found(start, end);
                start = text.IndexOf(prefix, found ? end : start + prefix.Length, StringComparison.Ordinal);
            }
        }
    }

    private static bool IsKeyCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or '+' or '=';
}
