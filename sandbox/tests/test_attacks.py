"""Programs that want to break, outlive or fool the runner."""
import os
import subprocess
import time
import unittest

from . import harness

SPIN = "while True: pass"


class Hostile(unittest.TestCase):
    """As PID 1, like in a sandbox; as an ordinary process where the machine allows no namespaces."""

    as_init = harness.namespaces_work()

    def run_code(self, code: str, **limits) -> harness.Run:
        done = harness.run(code, as_init=self.as_init, **limits)
        self.assertIsNotNone(done.result, (done.exit_code, done.stderr))
        self.assertEqual(done.exit_code, 0)
        return done

    def assert_times_out(self, code: str):
        done = self.run_code(code, timeout_seconds=0.4)
        self.assertEqual(done.result["end"], "timeout")
        self.assertFalse(done.result["oom_killed"])
        self.assertLess(done.seconds, 0.4 + 1.5)

    def assert_no_report(self, code: str, exit_code: int | None = None, signal: int | None = None):
        result = self.run_code(code).result
        self.assertEqual((result["end"], result["exit_code"], result["signal"], result["report"]), ("exited", exit_code, signal, None))

    def assert_result(self, code: str, value):
        done = self.run_code(code)
        self.assertEqual((done.result["end"], done.error, done.summary["sample"]), ("exited", None, [[value]]))
        return done

    # Never ending

    def test_endless_loop(self):
        self.assert_times_out(SPIN)

    def test_endless_sleep(self):
        self.assert_times_out("import time\ntime.sleep(1e6)")

    def test_stopped_process(self):
        self.assert_times_out("import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)")

    def test_all_signals_blocked(self):
        self.assert_times_out("import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())\n" + SPIN)

    def test_message_that_never_comes(self):
        self.assert_times_out("class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E")

    def test_stream_that_never_flushes(self):
        self.assert_times_out("import sys\nclass S:\n    def flush(self):\n        while True: pass\nsys.stdout = S()")

    def test_process_replaced_by_another(self):
        self.assert_times_out("import os\nos.execv('/bin/sleep', ['sleep', '1000'])")

    def test_output_before_the_timeout_is_kept(self):
        done = self.run_code("print('so far')\n" + SPIN, timeout_seconds=0.4)
        self.assertEqual(done.result["stdout"]["text"], "so far\n")

    # Outliving the program

    def test_threads_that_never_end(self):
        self.assert_result("import threading, time\nthreading.Thread(target=time.sleep, args=(1000,)).start()\nresult = 1", 1)

    def test_exit_hook_that_never_ends(self):
        self.assert_result("import atexit, time\natexit.register(time.sleep, 1000)\nresult = 1", 1)

    def test_daemon_that_holds_the_pipes(self):
        self.assert_result(_DAEMON + "result = 1", 1)

    def test_daemon_is_dead_afterwards(self):
        mark = f"/tmp/rex-runner-test-{time.monotonic_ns()}"
        self.assert_result(_DAEMON.replace("time.sleep(1)", f"open({mark!r}, 'w').close(); time.sleep(0.02)") + "result = 1", 1)
        os.unlink(mark)
        time.sleep(0.2)
        self.assertFalse(os.path.exists(mark))

    def test_many_forks(self):
        self.assert_times_out("import os\nfor _ in range(7): os.fork()\n" + SPIN)

    def test_hundreds_of_orphans_are_reaped(self):
        self.assert_result(_ORPHANS, 300)

    # Breaking the channel

    def test_descriptors_closed(self):
        self.assert_no_report("import os\nos.closerange(0, 100)", exit_code=0)

    def test_end_without_a_report(self):
        self.assert_no_report("import os\nos._exit(0)", exit_code=0)

    def test_report_channel_flooded(self):
        done = self.run_code("import os\nwhile True: os.write(3, b'x' * 65536)")
        self.assertEqual((done.result["end"], done.result["report"]), ("report_exceeded", None))

    def test_report_of_bytes_that_are_not_ascii_is_dropped(self):
        self.assert_no_report("import os\nos.write(3, b'report 2\\n\\xff\\x00\\n')\nos._exit(0)", exit_code=0)

    def test_two_reports_are_none(self):
        self.assert_no_report("import os\nos.write(3, b'report 2\\n{}\\n')", exit_code=0)

    def test_endless_output(self):
        done = self.run_code("while True: print('x' * 100000)", max_output_bytes=1 << 20)
        self.assertEqual(done.result["end"], "output_exceeded")
        self.assertEqual(len(done.result["stdout"]["text"]), 8192)

    def test_output_that_passes_the_limit_at_the_very_end(self):
        done = self.run_code("print('x' * 2000)", max_output_bytes=1000)
        self.assertEqual(done.result["end"], "output_exceeded")

    def test_both_streams_count_together(self):
        done = self.run_code("import sys\nprint('x' * 600)\nprint('x' * 600, file=sys.stderr)", max_output_bytes=1000)
        self.assertEqual(done.result["end"], "output_exceeded")

    def test_program_that_reads_its_own_output(self):
        self.assert_result(_STEALER, 1)

    # Dying

    def test_segmentation_fault(self):
        self.assert_no_report("import ctypes\nctypes.string_at(0)", signal=11)

    def test_endless_recursion(self):
        self.assertEqual(self.run_code("def f(): f()\nf()").error["type"], "RecursionError")

    def test_own_process_group_killed(self):
        self.assert_no_report("import os\nos.killpg(0, 9)", signal=9)

    # Fooling the summary

    def test_libraries_replaced(self):
        done = self.run_code("import sys\nsys.modules['pandas'] = sys.modules['numpy'] = 5\nresult = [1]")
        self.assertEqual(done.summary["kind"], "object")

    def test_streams_replaced(self):
        self.assert_result("import sys\nclass S:\n    def write(self, x): raise SystemExit\n    flush = write\nsys.stdout = sys.stderr = S()\nresult = 1", 1)

    # Reaching PID 1

    @harness.needs_namespaces
    def test_parent_killed(self):
        self.assert_result("import os\nos.kill(os.getppid(), 9)\nresult = os.getppid()", 1)

    @harness.needs_namespaces
    def test_all_signals_to_pid_1(self):
        self.assert_result("import os, signal\nfor s in signal.valid_signals(): os.kill(1, s)\nresult = os.getppid()", 1)

    @harness.needs_namespaces
    def test_everything_killed(self):
        self.assertIn(self.run_code("import os\nos.kill(-1, 9)").result["exit_code"], (0, 1))

    @harness.needs_namespaces
    def test_child_signal_flood(self):
        self.assert_times_out("import os, signal\nwhile True: os.kill(1, signal.SIGCHLD)")

    @harness.needs_namespaces
    def test_runner_cannot_be_opened(self):
        done = self.run_code(_OPEN_RUNNER)
        self.assertEqual(done.result["stdout"]["text"], "")
        self.assertEqual(done.summary["sample"], [[5]])

    @harness.needs_namespaces
    def test_runner_cannot_be_traced(self):
        self.assert_result("import ctypes\nresult = ctypes.CDLL(None).ptrace(16, 1, 0, 0)", -1)


class Ordinary(unittest.TestCase):
    """Not as PID 1: the runner has to find its descendants by itself."""

    def test_forks_and_daemons_die_with_the_program(self):
        done = harness.run(_DAEMON + "for _ in range(5): os.fork()\nwhile True: time.sleep(1)", timeout_seconds=0.6)
        self.assertEqual(done.result["end"], "timeout")
        self.assertLess(done.seconds, 2)

    def test_daemon_does_not_hold_up_the_result(self):
        done = harness.run(_DAEMON + "result = 1")
        self.assertEqual((done.result["end"], done.summary["sample"]), ("exited", [[1]]))

    def test_orphans_are_reaped(self):
        self.assertEqual(harness.run(_ORPHANS).summary["sample"], [[300]])

    def test_runner_that_dies_takes_the_program_with_it(self):
        runner = subprocess.Popen(harness.COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        code = "import os, time\nopen('/proc/self/comm', 'w').write('rextestchild')\ntime.sleep(100)"
        runner.stdin.write(harness.request() + harness.program(code) + harness.frame("run", b""))
        runner.stdin.flush()
        runner.stdout.readline()
        time.sleep(0.3)
        runner.kill()
        runner.wait()
        runner.stdin.close()
        runner.stdout.close()
        deadline = time.monotonic() + 5
        while _alive("rextestchild") and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertFalse(_alive("rextestchild"))


def _alive(name: str) -> bool:
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat") as file:
                stat = file.read()
        except OSError:
            continue
        if f"({name})" in stat and ") Z " not in stat:
            return True
    return False


_DAEMON = """
import os, signal, time
ready, told = os.pipe()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for s in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}: signal.signal(s, signal.SIG_IGN)
        first = True
        while True:
            time.sleep(1) if not first else os.write(told, b"x")
            first = False
    os._exit(0)
os.read(ready, 1)
time.sleep(0.1)
"""

_ORPHANS = """
import os
for _ in range(30):
    child = os.fork()
    if child == 0:
        for _ in range(10):
            if os.fork() == 0: os._exit(0)
        os._exit(0)
    os.waitpid(child, 0)
result = 300
"""

_STEALER = """
import os
mine = os.open("/proc/self/fd/1", os.O_RDONLY | os.O_NONBLOCK)
for _ in range(300):
    print("x" * 1000)
    try: os.read(mine, 100000)
    except OSError: pass
result = 1
"""

_OPEN_RUNNER = """
import os
refused = 0
for name in ("fd/0", "fd/1", "mem", "environ", "maps"):
    try: print(os.open(f"/proc/1/{name}", os.O_RDWR))
    except PermissionError: refused += 1
result = refused
"""
