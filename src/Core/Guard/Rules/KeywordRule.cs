using RemoteExecutor.Core.Guard.Facts;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>REX315: a switch that turns reading data into running it.</summary>
internal sealed class KeywordRule : IReferenceRule
{
    private const int AllowPickle = 2;

    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        if (reference.Call is not { } call) yield break;
        foreach (var argument in call.Arguments)
        {
            if (argument.Keyword is { } keyword && !argument.IsFalse && context.Policy.File.Keywords.TryGetValue(keyword, out var reason)) yield return Denied(argument.Position, keyword, reason);
        }
        // numpy.load takes it by position too.
        if (reference.Targets.Contains("numpy.load") && (call.Hides || call.Find(AllowPickle, null) is { IsFalse: false })
            && context.Policy.File.Keywords.TryGetValue("allow_pickle", out var why))
        {
            yield return Denied(reference.Position, "allow_pickle", why);
        }
    }

    private static Violation Denied(Python.Position position, string keyword, string reason) =>
        Finding.At(position, "REX315", Severity.Critical, $"'{Finding.Name(keyword)}' is not permitted: {reason}", $"Leave '{Finding.Name(keyword)}' out.");
}
