using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.SecondCheck;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.SandboxProviders.Tests.Contract;

/// <summary>What programs do, on purpose or not, and how that is called: never "the sandbox failed" for what the program did.</summary>
public abstract class OutcomeContract(ProviderUnderTest underTest) : SandboxProviderContract(underTest)
{
    [Theory]
    [InlineData("raise ValueError('x')", Outcome.ProgramFailed)]
    [InlineData("import sys; sys.exit(3)", Outcome.ProgramFailed)]
    [InlineData("import os; os._exit(0)", Outcome.ProgramFailed)]
    [InlineData("return 1", Outcome.ProgramFailed)]
    [InlineData("def", Outcome.GuardRejected)]
    [InlineData("x = bytearray(100 << 30)", Outcome.MemoryExceeded)]
    [InlineData("x = []\nwhile True: x.append(bytearray(b'x') * (8 << 20))", Outcome.MemoryExceeded)]
    [InlineData("with open('/tmp/x', 'wb') as f:\n  while True: f.write(b'x' * (1 << 20))", Outcome.DiskExceeded)]
    [InlineData("i = 0\nwhile True:\n  i += 1\n  with open(f'/tmp/{i}', 'wb') as f: f.write(b'x' * (1 << 20))", Outcome.DiskExceeded)]
    [InlineData("while True: print('x' * 100000)", Outcome.OutputExceeded)]
    [InlineData("import os\nwhile True: os.write(2, b'x' * 100000)", Outcome.OutputExceeded)]
    [InlineData("import os\nfor fd in range(3, 256):\n  try:\n    while True: os.write(fd, b'x' * 65536)\n  except OSError: pass", Outcome.OutputExceeded)]
    [InlineData("import os\nos.closerange(0, 256)\nresult = 1", Outcome.ProgramFailed)]
    [InlineData("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos.kill(1, signal.SIGTERM)\nresult = 1", Outcome.Succeeded)]
    [InlineData("import os, signal\ntry: os.kill(-1, signal.SIGKILL)\nexcept OSError: pass\nresult = 1", Outcome.Succeeded)]
    [InlineData("result = float('nan')", Outcome.Succeeded)]
    [InlineData("result = []\nresult.append(result)", Outcome.Succeeded)]
    [InlineData("class R:\n  def __repr__(self): raise SystemExit\nresult = [R()]", Outcome.Succeeded)]
    public async Task Run_Program_EndsAs(string code, Outcome expected) => AssertOutcome(expected, await RunAsync(code));

    [Fact]
    public async Task Run_AnotherTreeThanTheHosts_RunsNothing()
    {
        var spec = NewSpec();
        var ran = await RunAsync(spec, NewRequest(spec, "print('ran')\nresult = 1") with { Guard = new GuardCheck { Tree = NoTree, Policy = null } });
        AssertOutcome(Outcome.GuardRejected, ran);
        Assert.Equal((0, null), (ran.Result!.Stdout.Bytes, ran.Result.Report));
        Assert.Equal(new GuardDisagreement { Half = GuardHalf.Parser, Tree = TreeDigest.Of("print('ran')\nresult = 1") }, ran.Result.Disagreement);
    }

    [Fact]
    public async Task Run_WhatThePolicyForbids_RunsNothing()
    {
        const string Code = "print('ran')\nimport json, subprocess\nresult = 1";
        var spec = NewSpec();
        var ran = await RunAsync(spec, NewRequest(spec, Code) with { Guard = new GuardChecks(PolicyReader.ReadEmbedded()).Of(Code, mayImportRestricted: false) });
        AssertOutcome(Outcome.GuardRejected, ran);
        Assert.Equal((0, null), (ran.Result!.Stdout.Bytes, ran.Result.Report));
        Assert.Equal(new GuardDisagreement { Half = GuardHalf.Policy, Code = "REX203", Line = 2, Column = 14, Tree = TreeDigest.Of(Code) }, ran.Result.Disagreement);
    }

    [Theory]
    [InlineData("import time\ntime.sleep(1000)")]
    [InlineData("while True: pass")]
    [InlineData("import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)")]
    [InlineData("import os\nwhile True:\n  try: os.fork()\n  except OSError: pass")]
    [InlineData("import signal\nfor s in range(1, 32):\n  try: signal.signal(s, signal.SIG_IGN)\n  except (OSError, ValueError): pass\nwhile True: pass")]
    [InlineData("import os\nif os.fork() == 0: os.setsid()\nwhile True: pass")]
    public async Task Run_ProgramWithoutEnd_TimesOut(string code)
    {
        var ran = await RunAsync(code, timeoutSeconds: 3);
        AssertOutcome(Outcome.TimedOut, ran);
        Assert.InRange(ran.Result!.DurationMs, 2900, 20_000);
    }

    [Fact]
    public async Task Run_ReprThatNeverReturns_IsBounded()
    {
        var ran = await RunAsync("class R:\n  def __repr__(self):\n    while True: pass\nresult = [R()]", timeoutSeconds: 3);
        Assert.Contains(ran.End.Outcome, (Outcome[])[Outcome.Succeeded, Outcome.TimedOut]);
    }

    [Fact]
    public async Task Run_TenMillionRows_IsSummarized()
    {
        var ran = await RunAsync(
            "import numpy as np, pandas as pd\nresult = pd.DataFrame({'a': np.arange(10_000_000)})", spec: NewSpec(memoryMb: 512), timeoutSeconds: 60);
        AssertOutcome(Outcome.Succeeded, ran);
        Assert.Equal(10_000_000, ran.Summary.RowCount);
    }

    [Fact]
    public async Task Run_Flood_LeavesTheHostsMemoryFlat()
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ran = await RunAsync("import os\nwhile True: os.write(1, b'<' * 1000000)");
        AssertOutcome(Outcome.OutputExceeded, ran);
        Assert.InRange(ran.Output.Channel.Length, 1, 1 << 20);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 64L << 20);
    }

    [Fact]
    public async Task Run_WorstCharactersForALog_FitTheChannel()
    {
        // Each of these takes six bytes in JSON, and again in a log of JSON lines.
        var ran = await RunAsync("print('<\\u2028\\x00' * 4000)\nimport sys\nprint('>\\x01&' * 4000, file=sys.stderr)\nresult = ['\\x00<' * 500] * 3");
        AssertOutcome(Outcome.Succeeded, ran);
        Assert.Equal(8192, ran.Result!.Stdout.Text.Length);
    }

    [Fact]
    public async Task Run_RunnerKilledFromOutside_IsTheSandboxesFailure()
    {
        var ran = await RunAsync("while True: pass", whileRunning: async spec =>
        {
            var runner = await UnderTest.FindRunnerAsync(spec.SandboxId, Token);
            await RemoteExecutor.Testing.Sandboxes.Tool.RunAsync("kill", ["-KILL", $"{runner}"], Token);
        });
        AssertOutcome(Outcome.SandboxFailed, ran);
        Assert.False(ran.Output.OutOfMemory);
    }
}
