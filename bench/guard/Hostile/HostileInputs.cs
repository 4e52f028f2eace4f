using System.Globalization;

namespace RemoteExecutor.GuardBench.Hostile;

/// <summary>A mebibyte of one thing each: what a parser or an analysis could choke on.</summary>
internal static class HostileInputs
{
    private const int Mebibyte = 1 << 20;

    private const string ManyTexts = "x = 'a' if a else 'b' if a else 'c' if a else 'd' if a else 'e' if a else 'f' if a else 'g' if a else 'h'\n";

    private static readonly Dictionary<string, Func<string>> Makers = new()
    {
        ["open brackets"] = () => Fill("", "(", ""),
        ["mixed open brackets"] = () => Fill("", "([{", ""),
        ["nested f-strings"] = () => Fill("", "f'{", ""),
        ["nested blocks"] = () => Each(100, i => $"{new string(' ', i)}if a:\n") + Fill("", $"{new string(' ', 100)}b\n", ""),
        ["nested lambdas"] = () => Fill("", "lambda:", "a"),
        ["unary chain"] = () => Fill("", "-", "a"),
        ["attribute chain"] = () => Fill("a", ".a", ""),
        ["call chain"] = () => Fill("a", "()", ""),
        ["sum on one line"] = () => Fill("a", "+a", ""),
        ["name of a mebibyte"] = () => Fill("", "a", ""),
        ["text of a mebibyte"] = () => Fill("x = '", "a", "'"),
        ["number of a mebibyte"] = () => Fill("", "1", ""),
        ["comment of a mebibyte"] = () => Fill("#", "a", ""),
        ["tuple of 524,288 numbers"] = () => Fill("x = (", "1,", ")"),
        ["tuple of 524,288 names"] = () => Fill("x = (", "a,", ")"),
        ["list of empty lists"] = () => Fill("x = [", "[],", "]"),
        ["dictionary of lambdas"] = () => Fill("d = {", "'a':lambda x:x,", "}"),
        ["f-string of fields"] = () => Fill("f'", "{a}", "'"),
        ["f-string of formatted fields"] = () => Fill("f'", "{a!r:>{b}}", "'"),
        ["byte order marks"] = () => Fill("", "\uFEFF", ""),
        ["mixed newlines"] = () => Fill("", "a\r\nb\rc\n\f\t", ""),
        ["carriage returns"] = () => Fill("", "a\r", ""),
        ["NULs"] = () => Fill("", "\0", ""),
        ["NULs in code"] = () => Fill("", "a\0", ""),
        ["tabs"] = () => Fill("", "\t", "a"),
        ["tabs and spaces"] = () => Fill("if a:\n", "\tb\n        b\n", ""),
        ["line continuations"] = () => Fill("", "\\\n", ""),
        ["wide characters"] = () => Fill("", "漢", ""),
        ["names to normalise"] = () => Fill("", "ｅｖａｌ ", ""),
        ["combining characters"] = () => Fill("a", "\u0301\u0316", ""),
        ["character names"] = () => Fill("'", "\\N{DIGIT ONE}", "'"),
        ["else-if chain"] = () => Fill("if a:\n  pass\n", "elif a:\n  pass\n", ""),
        ["parameters"] = () => Fill("def f(", "a,", "): pass"),
        ["keyword arguments"] = () => Each(80_000, i => $"k{i}=1,", "f(", ")\n"),
        ["statements that assign"] = () => Fill("", "a=a+a\n", ""),
        ["functions that call themselves"] = () => Fill("", "def f(a):return f(a)\n", ""),
        ["classes"] = () => Fill("", "class A: x=1\n", ""),
        ["imports"] = () => Fill("", "import os\n", ""),
        ["violations"] = () => Fill("import os\n", "open('/etc/x','w')\n", ""),
        ["computed names"] = () => Fill("", "getattr(x,y)\n", ""),
        ["texts put together"] = () => Fill(ManyTexts, "y=x+x\n", ""),
        ["texts that grow"] = () => Fill(ManyTexts, "x=x+x\n", ""),
        ["expressions as text"] = () => Fill(ManyTexts, "a.query(x+'@')\n", ""),
        ["names that come one round later"] = () => Each(40_000, i => $"a{i} = a{i + 1}\n") + "import os\na40000 = os\n",
        ["functions that come one round later"] = () => Each(20_000, i => $"def f{i}(x): return f{i + 1}(x)\n") + "import os\nf0(os)\n",
        ["modules handed on"] = () => Fill("import pandas as p\n", "f(p)\n", ""),
        ["attributes of what was handed on"] = () => Fill("import pandas as p\nf(p)\n", "x.y\n", ""),
    };

    public static IEnumerable<string> Names => Makers.Keys;

    public static string Make(string name) => Makers[name]();

    // As many as fit into a mebibyte of UTF-8.
    private static string Fill(string head, string unit, string tail) =>
        head + string.Concat(Enumerable.Repeat(unit, Mebibyte / System.Text.Encoding.UTF8.GetByteCount(unit))) + tail;

    private static string Each(int count, Func<int, FormattableString> unit, string head = "", string tail = "") =>
        head + string.Concat(Enumerable.Range(0, count).Select(i => unit(i).ToString(CultureInfo.InvariantCulture))) + tail;
}
