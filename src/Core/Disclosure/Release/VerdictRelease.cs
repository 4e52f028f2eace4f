using RemoteExecutor.Core.Disclosure.Redaction;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>A guard's verdict names identifiers of the submitted code, which may be anything.</summary>
internal static class VerdictRelease
{
    private const int SentenceChars = 300, RawChars = 4096, CodeChars = 32;

    public static GuardVerdict Release(GuardVerdict verdict)
    {
        var scope = new ReleaseScope(DisclosurePolicy.Of(DisclosureLevel.Standard), Redactor.Default);
        return verdict with
        {
            Violations = [.. verdict.Violations.Take(GuardVerdict.MaxViolations).Select(violation => violation with
            {
                Code = UntrustedText.Of(violation.Code, CodeChars).Text,
                Message = Sentence(violation.Message, scope) ?? "",
                Fix = Sentence(violation.Fix, scope),
            })],
            Recommendation = Sentence(verdict.Recommendation, scope),
        };
    }

    private static string? Sentence(string? text, ReleaseScope scope) =>
        text is null ? null : scope.Redact(UntrustedText.Of(text, RawChars), SentenceChars);
}
