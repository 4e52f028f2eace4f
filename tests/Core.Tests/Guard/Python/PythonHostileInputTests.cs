using System.Diagnostics;
using RemoteExecutor.Core.Guard.Python;
using RemoteExecutor.Core.Guard.SecondCheck;

namespace RemoteExecutor.Core.Tests.Guard.Python;

/// <summary>1 MiB of one thing each, on a thread with the smallest stack that .NET gives one by default anywhere.</summary>
public sealed class PythonHostileInputTests
{
    private const int Size = 1 << 20;
    private const int StackSize = 1536 * 1024;
    private const long MaxAllocated = 256L << 20;

    /// <summary>Measured: at most 0.7 s, optimized, on two shared cores. A quadratic step would take minutes.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string, string> Sources => new()
    {
        { "a", "+a", "" }, { "a", ".a", "" }, { "a", "()", "" }, { "a", "[0]", "" }, { "", "-", "a" }, { "", "not ", "a" }, { "", "await ", "a" },
        { "a", "**a", "" }, { "a", "**-a", "" }, { "", "a if a else ", "a" }, { "", "lambda:", "a" }, { "", "lambda a=", "a" }, { "", "(lambda a=", "a" },
        { "if a:pass\n", "elif a:pass\n", "" }, { "", "@a\n", "def f():pass" }, { "", "a=", "1" }, { "", "a or ", "a" }, { "", "a<", "a" },
        { "", "(", "" }, { "", "[(", "" }, { "", "a(", "" }, { "", "a,", "" }, { "", "\"a\"", "" }, { "f'", "{a}", "'" }, { "f'", "{", "'" }, { "", "f'{", "" },
        { "f'{a:", "{a}", "}'" }, { "f'", "{a=}", "'" }, { "\"", "a", "\"" }, { "'''", "a\n", "" }, { "'", "\\N{DIGIT ONE}", "'" }, { "", "\uFEFF", "" },
        { "", "a\r", "" }, { "", "a\r\n\n", "" }, { "", "a\0", "" }, { "", "\t", "a" }, { "", "\f", "a" }, { "", "\\\n", "" }, { "", "a;", "" }, { "", "#", "" },
        { "", "é", "" }, { "", "漢", "" }, { "a", "\u0301\u0316", "" }, { "", "1", "" }, { "0x", "f", "" }, { "0o", "7", "" }, { "1.", "1", "" }, { "", "1_", "" },
        { "from ", ".", " import a" }, { "f(", "a=1,", ")" }, { "{", "1:1,", "}" }, { "[a", " for a in a", "]" }, { "with (", "a,", "):pass" },
        { "match a:\n case ", "1|", "a:pass" }, { "match a:\n", " case a:pass\n", "" }, { "", "match(x)\n", "" }, { "def f(", "a,", "):pass" },
        { "f(", "a b ", ")" }, { "", "print ", "" }, { "f((", "a=", "1))" }, { "", "if a:\n b\n", "" }, { "", "with(lambda:a):pass\n", "" }, { "", "'", "" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Parse_OneMebibyte_StaysBounded(string head, string unit, string tail)
    {
        var source = head + string.Concat(Enumerable.Repeat(unit, Size / unit.Length)) + tail;
        PythonParseResult? result = null;
        var allocated = 0L;
        var elapsed = TimeSpan.Zero;
        var thread = new Thread(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var clock = Stopwatch.StartNew();
                result = PythonParser.Parse(source);
                elapsed = clock.Elapsed;
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                foreach (var node in result.Module?.Walk() ?? []) _ = node;
                if (result.Module is not null) Assert.Equal(64, TreeDigest.Of(result.Module).Length);
            },
            StackSize);
        thread.Start();
        thread.Join();

        Assert.True(result?.Module is null != result?.Error is null);
        Assert.InRange(elapsed, TimeSpan.Zero, MaxTime);
        Assert.InRange(allocated, 0, MaxAllocated);
    }

    [Theory]
    [InlineData("(", ")", 200, null)]
    [InlineData("(", ")", 201, "too many nested parentheses")]
    [InlineData("-", "", 5000, null)]
    [InlineData("-", "", 6000, "Parser stack overflowed - Python source too complex to parse")]
    [InlineData("", "+a", 9900, null)]
    [InlineData("", "+a", 10100, "maximum recursion depth exceeded during ast construction")]
    [InlineData("f'{", "}'", 148, null)]
    [InlineData("f'{", "}'", 150, "too many nested f-strings")]
    public void Parse_Depth_HasCPythonsLimits(string open, string close, int depth, string? message)
    {
        var source = string.Concat(Enumerable.Repeat(open, depth)) + "a" + string.Concat(Enumerable.Repeat(close, depth));
        Assert.Equal(message, PythonParser.Parse(source).Error?.Message);
    }

    [Fact]
    public void GetHashCode_DeepTree_NeedsNoStack()
    {
        var module = PythonParser.Parse("a" + string.Concat(Enumerable.Repeat("+a", 9900))).Module!;
        Assert.Contains(module, new HashSet<object>(module.Walk()));
    }

    [Theory]
    [InlineData(99, null)]
    [InlineData(100, "too many levels of indentation")]
    public void Parse_Indentation_HasCPythonsLimit(int depth, string? message)
    {
        var source = string.Concat(Enumerable.Range(0, depth).Select(i => new string(' ', i) + "if a:\n")) + new string(' ', depth) + "b\n";
        Assert.Equal(message, PythonParser.Parse(source).Error?.Message);
    }
}
