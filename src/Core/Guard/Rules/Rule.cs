using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>A rule of the guard. Each has a code of its own, which is a contract, and a page in <c>docs/guard.md</c> that is made from this.</summary>
/// <param name="code"><c>REX101</c> and so on.</param>
/// <param name="severity">The usual one; the policy may say another for single names.</param>
/// <param name="sentence">What it objects to, in general.</param>
/// <param name="fix">What to do instead, in general.</param>
internal abstract class Rule(string code, Severity severity, string sentence, string fix)
{
    public string Code => code;

    public Severity Severity => severity;

    public string Sentence => sentence;

    public string Fix => fix;

    /// <summary>A violation with this rule's own words where none are given.</summary>
    protected Violation Violation(Place place, string? message = null, string? instead = null, Severity? grave = null, bool approvable = false) => new()
    {
        Code = code,
        Severity = grave ?? severity,
        Line = place.Line,
        Column = place.Column,
        Message = message ?? sentence,
        Fix = instead ?? fix,
        Approvable = approvable,
    };
}

/// <summary>Looks at the program as a whole.</summary>
internal interface IProgramRule
{
    void Check(RuleContext context);
}

/// <summary>Looks at each name of an import statement.</summary>
internal interface IImportRule
{
    void Check(in ImportUse use, RuleContext context);
}

/// <summary>Looks at each name that is read.</summary>
internal interface ILoadRule
{
    void Check(in LoadUse use, RuleContext context);
}

/// <summary>Looks at each attribute, however it is named.</summary>
internal interface IAttributeRule
{
    void Check(in AttributeUse use, RuleContext context);
}

/// <summary>Looks at each call.</summary>
internal interface ICallRule
{
    void Check(CallUse use, RuleContext context);
}

/// <summary>Looks at each access to a file.</summary>
internal interface IFileRule
{
    void Check(FileUse use, RuleContext context);
}

/// <summary>Looks at each key that something is looked up by, or that a dictionary is made with.</summary>
internal interface IKeyRule
{
    void Check(Value key, Place place, RuleContext context);
}

/// <summary>Looks at each text constant.</summary>
internal interface ITextRule
{
    void Check(string text, Place place, RuleContext context);
}

/// <summary>Looks at each value that goes where it is no longer followed.</summary>
internal interface IHandOnRule
{
    void Check(in HandOn use, RuleContext context);
}
