namespace RemoteExecutor.Core.Tests.Guard;

/// <summary>Ordinary code that looks a little like something forbidden.</summary>
public sealed class OrdinaryProgramTests
{
    [Theory]
    [InlineData("import pandas as pd\nimport json\ndata = {'name': ['Alice', 'Bob'], 'age': [25, 30]}\nresult = pd.DataFrame(data)")]
    [InlineData("df.eval(\"a+b\")")]
    [InlineData("import re\nre.compile(\"a\")")]
    [InlineData("df.query(\"a > @limit\")")]
    [InlineData("# exec( os.system(")]
    [InlineData("\"\"\"docstring os.system('x') exec( shutdown\"\"\"")]
    [InlineData("x = \"exec( os.system( rm -rf /\"")]
    [InlineData("df[\"shutdown\"] = 1\ndf.shutdown.sum()")]
    [InlineData("class A:\n    def run(self): return 1\n    def call(self): return self.run()\n    def compile(self): return 2\na = A()\na.compile()")]
    [InlineData("open(path)")]
    [InlineData("open(path, \"r\")")]
    [InlineData("with open(\"data.csv\") as f: x = f.read()")]
    [InlineData("open(\"/tmp/x\", mode=\"w\")")]
    [InlineData("open(\"x.txt\", \"w\")")]
    [InlineData("p = \"/tmp/out.csv\"\nopen(p, \"w\")")]
    [InlineData("from pathlib import Path\np = Path(\"/tmp\") / \"x\"\np.write_text(\"a\")")]
    [InlineData("from pathlib import Path\nwith (Path(\"/tmp\") / \"x\").open(\"w\") as f: pass")]
    [InlineData("import os\nos.path.join(\"a\", b)\nos.path.exists(p)")]
    [InlineData("import os.path\nos.path.basename(\"a\")")]
    [InlineData("type(x).__name__\nx.__class__.__name__")]
    [InlineData("getattr(x, \"name\", None)")]
    [InlineData("vars(x)")]
    [InlineData("df.to_csv(\"/tmp/x.csv\")\ndf.to_csv()")]
    [InlineData("import numpy as np\nnp.load(\"x.npy\")")]
    [InlineData("f\"{x!r:>{w}} {y=} {{}} {d['a']}\"")]
    [InlineData("x = [1, 2][0]\ny = {\"a\": {\"b\": 1}}\nz = x if y else 0x1for 2")]
    [InlineData("if __name__ == \"__main__\":\n    print(1)")]
    [InlineData("\"{:.2f} {a.b} {c[0]}\".format(1, a=2, c=[3])")]
    [InlineData("open_price = 1\nopen = df[\"open\"]\nx = open + 1")]
    [InlineData("from collections import *\nCounter(\"a\")")]
    [InlineData("async def f():\n    async with a as b: await b")]
    [InlineData("x = rb'\\x00\\'' + b\"a\" + Rb\"q\"\ns = u'x'")]
    [InlineData("def f[T](x: T, /, *, y: int = 3) -> T: return x")]
    [InlineData("import sys\nprint(sys.version, file=sys.stderr)")]
    [InlineData("lambda x, *a, **k: x")]
    [InlineData("print(\"shutdown\")")]
    [InlineData("logger.run(\"please do not shutdown\")")]
    [InlineData("x = 1_000.5e-3j + .5 + 1.")]
    public void Check_OrdinaryProgram_HasNoViolation(string code)
    {
        Assert.Empty(Guards.Check(code).Violations);
    }
}
