using System.Diagnostics;

namespace RemoteExecutor.Core.Tests.Guard;

/// <summary>A mebibyte of anything gets a verdict on a small stack. The time limit is generous: quadratic work would take hours.</summary>
public sealed class HostileInputTests
{
    private const int Mebibyte = 1 << 20;
    private const int StackSize = 1536 * 1024;

    /// <summary>Measured: at most 380 MiB over the whole run, of which less than 256 MiB are alive at any time.</summary>
    private const long MaxAllocated = 1L << 30;

    /// <summary>Measured: at most 1 s, optimized, on an idle machine.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    private const string ManyTexts = "x = 'a' if a else 'b' if a else 'c' if a else 'd' if a else 'e' if a else 'f' if a else 'g' if a else 'h'\n";

    public static TheoryData<string, string, string> Sources => new()
    {
        { "", "(", "" }, { "", "f(", "" }, { "", "f'{", "" }, { "", "a.", "" }, { "", "a=a+a\n", "" }, { "", "a:=", "" }, { "", "for ", "" }, { "", "def ", "" }, { "", "lambda:", "" },
        { "", "f(x)(x)", "" }, { "", "eval\n", "" }, { "", "import a as f\n", "" }, { "", "'", "" }, { "", "\"\"\"", "" }, { "", "\0", "" }, { "", "\uFEFF", "" }, { "", "\\\n", "" },
        { "", "a\r\nb\rc\n\f\t", "" }, { "", "ｅｖａｌ ", "" }, { "", "'{a.'", "" }, { "", "x.os", "" }, { "", "x.os;", "" }, { "", "import os\n", "" }, { "", "getattr(x,y)\n", "" },
        { "", "\"{0.__class__}\"\n", "" }, { "", "a,", "" }, { "", "x=\"a\"+x\n", "" }, { "", "a[0]=a\n", "" }, { "", "def f(a):return f(a)\n", "" }, { "", "f=lambda x:f\n", "" },
        { "", "class A: x=1\n", "" }, { "", "a=[a]\n", "" }, { "[", "a,", "]" }, { "x=[", "'a',", "]" }, { "f'", "{a}", "'" }, { "import os\n", "open('/etc/x','w')\n", "" },
        { "def f(*a): return a\n", "f(a)\n", "" }, { "f(", "*a,", ")" }, { "def f(", "a,", "):pass" }, { "import ", "a.", "a" }, { "import ", "os,", "os" }, { "from os import ", "path,", "path" },
        { ManyTexts, "y=x+x\n", "" }, { ManyTexts, "x=x+x\n", "" }, { ManyTexts, "a.query(x+'@')\n", "" }, { ManyTexts + "x=x+x+x\n", "f(x)\n", "" }, { "x=[", "[],", "]" },
        { "d={", "'a':lambda x:x,", "}" }, { "x='{}'\n", "x.format(x)\n", "" }, { "x='%s'\n", "x%x\n", "" }, { "import pandas as p\n", "f(p)\n", "" }, { "import pandas as p\nf(p)\n", "x.y\n", "" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Check_Mebibyte_StaysBounded(string head, string unit, string tail) =>
        Check(head + string.Concat(Enumerable.Repeat(unit, Mebibyte / unit.Length)) + tail);

    public static TheoryData<string> Chains => new()
    {
        // Every value comes one round later than the one before.
        string.Concat(Enumerable.Range(0, 40_000).Select(i => $"a{i} = a{i + 1}\n")) + "import os\na40000 = os\n",
        string.Concat(Enumerable.Range(0, 20_000).Select(i => $"def f{i}(): return f{i + 1}\n")) + "g(f0)\n",
        string.Concat(Enumerable.Range(0, 20_000).Select(i => $"def f{i}(x): return f{i + 1}(x)\n")) + "import os\nf0(os)\n",
        string.Concat(Enumerable.Repeat("lambda a:", 1400)) + "(" + string.Concat(Enumerable.Range(0, 80_000).Select(i => $"n{i},")) + ")",
        "f(" + string.Concat(Enumerable.Range(0, 80_000).Select(i => $"k{i}=1,")) + ")\ndef f(" + string.Concat(Enumerable.Range(0, 80_000).Select(i => $"k{i},")) + "): pass\n",
        string.Concat(Enumerable.Range(0, 60_000).Select(i => $"x{i}='{i}'\n")) + "y=[" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"x{i},")) + "]\n",
        string.Concat(Enumerable.Repeat("if a:\n  pass\nel", 60_000)) + "se:\n  pass\n",
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void Check_LongChain_StaysBounded(string code) => Check(code);

    [Fact]
    public void Check_ChainThatDoesNotSettle_IsAViolation()
    {
        var code = string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i} = a{i + 1}\n")) + "import pandas as a100\na0.eval('1')";
        Assert.False(Guards.Check(code).Passed);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Check_NestedBrackets_HoldsCPythonsLimit(int depth, bool passes) =>
        Assert.Equal(passes, Guards.Check(new string('(', depth) + "1" + new string(')', depth)).Passed);

    private static void Check(string code)
    {
        var (violations, allocated, elapsed) = (-1, 0L, TimeSpan.Zero);
        var thread = new Thread(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var clock = Stopwatch.StartNew();
                violations = Guards.Check(code).Violations.Count;
                elapsed = clock.Elapsed;
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            StackSize);
        thread.Start();
        thread.Join();
        Assert.InRange(violations, 0, 100);
        Assert.InRange(elapsed, TimeSpan.Zero, MaxTime);
        Assert.InRange(allocated, 0, MaxAllocated);
    }
}
