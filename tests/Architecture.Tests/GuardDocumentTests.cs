using System.Text;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Architecture.Tests;

/// <summary>The table of codes in <c>docs/guard.md</c> is made from the rules.</summary>
public sealed class GuardDocumentTests
{
    [Fact]
    public void Document_Table_IsMadeFromTheRules()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guard.md"));
        Assert.Contains(Table(), document, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_Codes_AreUniqueAndInOrder()
    {
        var codes = GuardRuleCatalog.All.Select(rule => rule.Code).ToList();
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches("^REX[1-9][0-9]{2}$", code));
    }

    private static string Table()
    {
        var table = new StringBuilder("| code | severity | objects to | instead |\n|---|---|---|---|\n");
        foreach (var rule in GuardRuleCatalog.All)
        {
            table.Append($"| {rule.Code} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Sentence} | {rule.Fix} |\n");
        }
        return table.ToString();
    }
}
