using RemoteExecutor.Core.Guard.Facts;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>REX310 to REX312 for open() and whatever opens files the same way.</summary>
internal sealed class FileOpenRule : IReferenceRule
{
    private static readonly string[] PathKeywords = ["file", "filename", "path", "source", "where", "name"];

    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        if (reference.Call is not { } call) yield break;
        var files = context.Policy.Files;
        if (reference.Targets.Select(target => target.StartsWith("builtins.", StringComparison.Ordinal) || files.Lists.Openers.ContainsKey(target) ? target : null)
            .FirstOrDefault(target => target is not null && files.Lists.Openers.ContainsKey(target)) is { } opener)
        {
            var indexes = files.Lists.Openers[opener];
            var path = PathKeywords.Select(keyword => call.Find(indexes[0], keyword)).FirstOrDefault(argument => argument is not null);
            if (Judge(reference, call, path?.Value, call.Find(indexes[1], "mode")?.Value, context) is { } violation) yield return violation;
        }
        else if (reference.Attributes.Count > 0 && reference.LastName == "open" && Method(reference, call, context) is { } violation)
        {
            yield return violation;
        }
    }

    private static Violation? Judge(Reference reference, CallFact call, Value? path, Value? mode, RuleContext context)
    {
        var files = context.Policy.Files;
        if (call.Hides || mode is { Complete: false }) return FileAccess.Unseen(reference.Position, "mode", files);
        return mode is not null && mode.Texts.Any(Writes)
            ? FileAccess.Write(reference.Position, path, files, mustBeSeen: true)
            : FileAccess.Read(reference.Position, path, files);
    }

    // path.open("w") and library.open(path, "w"): only what looks like a mode counts.
    private static Violation? Method(Reference reference, CallFact call, RuleContext context)
    {
        var files = context.Policy.Files;
        if (IsWriting(call.Find(0, "mode"))) return FileAccess.Write(reference.Position, reference.Attributes.Count == 1 && reference.Receiver.IsPath ? reference.Receiver : null, files, mustBeSeen: true);
        return IsWriting(call.Find(1, "mode")) ? FileAccess.Write(reference.Position, call.Find(0, "file")?.Value, files, mustBeSeen: true) : null;
    }

    private static bool IsWriting(ArgumentFact? argument) =>
        argument is not null && argument.Value.Texts.Any(text => text.Length is > 0 and <= 4 && text.All(c => "rwxabt+U".Contains(c)) && Writes(text));

    private static bool Writes(string mode) => mode.AsSpan().IndexOfAny("wax+") >= 0;
}
