using System.Globalization;
using System.Text;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.ContainerInstances;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

/// <summary>The channel as lines of a log, whole, cut and forged.</summary>
public sealed class ContainerGroupLogTests
{
    [Fact]
    public void Read_WholeLog_IsTheChannel()
    {
        var log = ContainerGroupLog.Read(Line(0, "started 2\n{}\n") + "runner says something\n" + Line(1, "result 2\n") + Line(2, "{}\n") + "rx1 end 3\n");
        Assert.Equal(("started 2\n{}\nresult 2\n{}\n", true, true), (Encoding.ASCII.GetString(log.Channel.Span), log.IsWhole, log.HasEnd));
    }

    public static TheoryData<string, string, bool> Incomplete => new()
    {
        { "", "", false },
        { Line(0, "a"), "a", false },
        { Line(0, "a") + Line(2, "c") + "rx1 end 3\n", "a", true },
        { Line(1, "b") + "rx1 end 2\n", "", true },
        { "...cut" + Line(1, "b") + "rx1 end 2\n", "", true },
        { Line(0, "a") + "rx1 end 2\n", "a", true },
        { Line(0, "a") + "rx1 end one\n", "a", true },
        { Line(0, "a") + "rx1 end 01\n", "a", true },
        { "rx1 0 !!!!\nrx1 00 YQ==\nrx1 -0 YQ==\nrx1  YQ==\nrx1 0\n", "", false },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void Read_LogThatIsNotWhole_SaysSo(string text, string channel, bool hasEnd)
    {
        var log = ContainerGroupLog.Read(text);
        Assert.Equal((channel, false, hasEnd), (Encoding.ASCII.GetString(log.Channel.Span), log.IsWhole, log.HasEnd));
    }

    [Fact]
    public void Read_LinesAfterTheEnd_CountForNothing()
    {
        var log = ContainerGroupLog.Read(Line(0, "a") + "rx1 end 1\n" + Line(1, "b") + "rx1 end 2\n");
        Assert.Equal(("a", true), (Encoding.ASCII.GetString(log.Channel.Span), log.IsWhole));
    }

    [Fact]
    public void Read_MoreThanAChannel_StopsAtItsLimit()
    {
        var piece = new string('x', 3000);
        var lines = string.Concat(Enumerable.Range(0, 400).Select(number => Line(number, piece)));
        var log = ContainerGroupLog.Read(lines + "rx1 end 400\n");
        Assert.InRange(log.Channel.Length, SandboxOutput.MaxChannelBytes - 3000, SandboxOutput.MaxChannelBytes);
        Assert.False(log.IsWhole);
    }

    [Fact]
    public void Read_LineLongerThanAnyOfOurs_IsNone() =>
        Assert.Equal(0, ContainerGroupLog.Read(Line(0, new string('x', 4000))).Channel.Length);

    [Theory]
    [InlineData("rx1 4 YQ==\nrx1 end 5\n", true)]
    [InlineData("rx1 end 5\nbye\n", true)]
    [InlineData("rx1 4 YQ==\n", false)]
    [InlineData("not rx1 end 5\n", false)]
    [InlineData("", false)]
    public void EndsRun_LastLines_TellWhetherTheRunnerHasFinished(string lines, bool expected) => Assert.Equal(expected, ContainerGroupLog.EndsRun(lines));

    private static string Line(int number, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"rx1 {number} {Convert.ToBase64String(Encoding.ASCII.GetBytes(text))}\n");
}
