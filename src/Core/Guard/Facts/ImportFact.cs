using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>One imported thing: <c>import a.b as c</c> is Module <c>a.b</c>; <c>from a import b as c</c> is Module <c>a</c>, Member <c>b</c>.</summary>
/// <param name="Level">Leading dots of a relative import.</param>
internal sealed record ImportFact(Position Position, string Module, string? Member, string? Alias, int Level)
{
    public bool IsStar => Member == "*";
}
