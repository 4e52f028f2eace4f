using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Core.Tests.Datasets;

public sealed class HeaderRuleTests
{
    [Theory]
    [InlineData("id,name|1,Ada", true)]
    [InlineData("name,city|Ada,London", true)]
    [InlineData("Name,Age|Ada,36|Alan,41", true)]
    [InlineData("Day,Place|2024-01-31T10:00:00Z,London", true)]
    [InlineData(",name|0,Ada", true)]
    [InlineData(",Name,Age|0,Ada,36", true)]
    [InlineData("T,E|1.5,2", true)]
    [InlineData("Name,Age,Note|Ada,36|Alan,41,x", true)]
    [InlineData("Name,City|Ada,London", false)]
    [InlineData("Ada,London", false)]
    [InlineData("id,name", false)]
    [InlineData("", false)]
    [InlineData("|0,Ada", false)]
    [InlineData("id,id|1,2", false)]
    [InlineData("Ada,36|Alan,41", false)]
    [InlineData("Ada,1e5|Alan,41", false)]
    [InlineData("Ada,NA|Alan,41", false)]
    [InlineData("Ada,|Alan,41", false)]
    [InlineData("Ada,first|Alan,|Grace,", false)]
    [InlineData(",Ada|0,Alan", false)]
    [InlineData("ada@example.org,id|x,1", false)]
    [InlineData("A name of a column that is longer than any column may be called in a summary,id|x,1", false)]
    public void NamesColumns_OnlyBeyondDoubt(string rows, bool expected)
    {
        IReadOnlyList<string>[] cells = [.. rows.Split('|').Select(row => row.Length == 0 ? [] : row.Split(','))];
        Assert.Equal(expected, HeaderRule.NamesColumns(cells[0], cells.Skip(1)));
    }
}
