using RemoteExecutor.Core.Tests.Guard.Python;

namespace RemoteExecutor.Core.Tests.Guard;

/// <summary>Small programs in <c>Cases</c>, three dashes between them: ways around the rules that once worked or might, and what looks like one and is none.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Blocked => [.. Programs("blocked.txt")];

    public static TheoryData<string> Passing => [.. Programs("passing.txt")];

    [Theory]
    [MemberData(nameof(Blocked))]
    public void Check_WayAround_IsBlocked(string program) => Assert.False(Guards.Check(program).Passed);

    [Theory]
    [MemberData(nameof(Passing))]
    public void Check_HarmlessProgram_HasNoViolation(string program) => Assert.Empty(Guards.Check(program).Violations);

    private static IEnumerable<string> Programs(string name) => TestText.Read(name).Split("\n---\n").Select(program => program.Trim('\n'));
}
