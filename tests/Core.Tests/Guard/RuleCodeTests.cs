namespace RemoteExecutor.Core.Tests.Guard;

/// <summary>One program per code: codes are a contract.</summary>
public sealed class RuleCodeTests
{
    [Theory]
    [InlineData("REX101", "x = )")]
    [InlineData("REX102", "# -*- coding: utf-7 -*-")]
    [InlineData("REX201", "import xyzzy")]
    [InlineData("REX202", "import sqlite3")]
    [InlineData("REX203", "import subprocess")]
    [InlineData("REX204", "from .a import b")]
    [InlineData("REX205", "from sys import *")]
    [InlineData("REX206", "import json as f, re as f, math as f, time as f, csv as f, io as f, copy as f, enum as f, os as f")]
    [InlineData("REX301", "f = exec")]
    [InlineData("REX302", "import os\nos.fork")]
    [InlineData("REX303", "import random\nrandom._os")]
    [InlineData("REX304", "x.__subclasses__()")]
    [InlineData("REX305", "x.f_globals")]
    [InlineData("REX306", "getattr(x, y)")]
    [InlineData("REX307", "import os\nprint(os)")]
    [InlineData("REX308", "map(getattr, a, b)")]
    [InlineData("REX309", "x._secret")]
    [InlineData("REX310", "open('/etc/x', 'a')")]
    [InlineData("REX311", "open(p, 'a')")]
    [InlineData("REX312", "open('/proc/self/environ')")]
    [InlineData("REX313", "'{0.__class__}'.format(x)")]
    [InlineData("REX314", "df.query('@x.__class__')")]
    [InlineData("REX315", "np.load('x', allow_pickle=True)")]
    [InlineData("REX316", "df.agg('to_pickle')")]
    [InlineData("REX317", "def f(x: 'a.b' + 'c()'): pass")]
    [InlineData("REX318", "import pandas as pd\npd.read_csv('https://example.com/x.csv')")]
    [InlineData("REX319", "import timeit\ntimeit.timeit('1')")]
    [InlineData("REX320", "import math\nmath.sqrt = f")]
    [InlineData("REX401", "job.run('mkfs.ext4 /dev/sda')")]
    public void Check_OneProgramPerRule_HasItsCode(string code, string program) =>
        Assert.Contains(Guards.Check(program).Violations, violation => violation.Code == code);
}
