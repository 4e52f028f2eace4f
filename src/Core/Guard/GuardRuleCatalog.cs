using RemoteExecutor.Core.Guard.Rules;

namespace RemoteExecutor.Core.Guard;

/// <summary>A rule of the guard, as tools list it.</summary>
/// <param name="Code"><c>REX101</c> and so on; stable.</param>
/// <param name="Severity">The usual one: the policy may say another for single names.</param>
/// <param name="Sentence">What it objects to.</param>
/// <param name="Fix">What to do instead.</param>
public sealed record GuardRuleDescription(string Code, Severity Severity, string Sentence, string Fix);

/// <summary>Every rule of the guard, in the order of the codes.</summary>
public static class GuardRuleCatalog
{
    public static IReadOnlyList<GuardRuleDescription> All { get; } =
        [.. GuardRules.All.Select(rule => new GuardRuleDescription(rule.Code, rule.Severity, rule.Sentence, rule.Fix)).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
}
