"""How ordinary and failing programs are reported."""
import unittest

from . import harness


class Errors(unittest.TestCase):
    def assert_error(self, code: str, kind: str, type_name: str, line: int | None, **limits):
        done = harness.run(code, **limits)
        self.assertEqual(done.result["end"], "exited")
        self.assertIsNotNone(done.error, done.result)
        self.assertEqual((done.error["kind"], done.error["type"], done.error["line"]), (kind, type_name, line))
        self.assertIsNone(done.summary)
        return done

    def test_uncaught_exception_names_its_line(self):
        done = self.assert_error("def f():\n    raise ValueError('no')\n\nf()", "program", "ValueError", 2)
        self.assertEqual((done.error["message"], done.result["exit_code"]), ("no", 1))
        self.assertIn("ValueError: no", done.result["stderr"]["text"])
        self.assertNotIn(str(harness.RUNNER), done.result["stderr"]["text"])

    def test_line_is_that_of_the_code_when_a_library_raises(self):
        self.assert_error("import json\n\njson.loads('{')", "program", "json.decoder.JSONDecodeError", 3)

    def test_long_message_is_clipped(self):
        done = self.assert_error("raise ValueError('x' * 10**7)", "program", "ValueError", 1)
        self.assertEqual(len(done.error["message"]), 2000)

    def test_message_with_lone_surrogates_is_valid(self):
        done = self.assert_error("raise ValueError('\\ud800')", "program", "ValueError", 1)
        self.assertEqual(done.error["message"], "?")

    def test_message_that_raises_is_survived(self):
        self.assert_error("class E(Exception):\n    def __str__(self): raise SystemExit(3)\nraise E", "program", "E", 3)

    def test_syntax(self):
        # What is no Python at all never comes this far, so these are what only the compiler finds.
        for code in ("x = 1\nreturn x", "x = 1\nbreak", "x = 1\nf(a=1, a=1)"):
            with self.subTest(code):
                self.assert_error(code, "syntax", "SyntaxError", 2)

    def test_syntax_error_at_run_time_is_the_programs(self):
        self.assert_error("import ast\nast.parse('(')", "program", "SyntaxError", 2)

    def test_memory(self):
        self.assert_error("x = bytearray(1 << 60)", "memory", "MemoryError", 1)

    def test_disk(self):
        self.assert_error("with open('/dev/full', 'w') as f: f.write('x')", "disk", "OSError", 1)

    def test_file_size_limit(self):
        code = "import tempfile\nwith tempfile.TemporaryFile() as f:\n    f.write(bytes(5000))"
        self.assert_error(code, "disk", "OSError", 2, max_file_bytes=1000)

    def test_file_size_signal(self):
        code = "import signal, tempfile\nsignal.signal(signal.SIGXFSZ, signal.SIG_DFL)\nwith tempfile.TemporaryFile() as f:\n    f.write(bytes(5000))"
        self.assertEqual(harness.run(code, max_file_bytes=1000).error["kind"], "disk")

    def test_invalid_input_is_an_error_of_the_run(self):
        done = harness.send(harness.request() + harness.program("1") + harness.frame("input", b"{") + harness.frame("run", b""))
        self.assertEqual(done.error["type"], "json.decoder.JSONDecodeError")


class Exits(unittest.TestCase):
    def test_exit_without_a_code_is_success_and_keeps_the_result(self):
        for call in ("sys.exit()", "sys.exit(0)", "raise SystemExit"):
            with self.subTest(call):
                done = harness.run(f"import sys\nresult = 5\n{call}")
                self.assertEqual((done.error, done.summary["sample"], done.result["exit_code"]), (None, [[5]], 0))

    def test_exit_with_a_code(self):
        done = harness.run("import sys\nsys.exit(3)")
        self.assertEqual((done.error["kind"], done.error["message"], done.result["exit_code"]), ("exit", "3", 3))

    def test_exit_with_a_message(self):
        done = harness.run("import sys\nsys.exit('why')")
        self.assertEqual((done.error["kind"], done.error["message"], done.result["exit_code"]), ("exit", "why", 1))


class Surroundings(unittest.TestCase):
    def test_output_is_kept_and_counted_apart(self):
        done = harness.run("import sys\nprint('é' * 10000)\nprint('b', file=sys.stderr)")
        self.assertEqual(done.result["stdout"], {"text": "é" * 8192, "bytes": 20001})
        self.assertEqual(done.result["stderr"], {"text": "b\n", "bytes": 2})

    def test_output_that_is_not_text_is_replaced(self):
        done = harness.run("import os\nos.write(1, b'a\\xff\\x00b')")
        self.assertEqual(done.result["stdout"], {"text": "a\ufffd\0b", "bytes": 4})

    def test_code_is_main(self):
        done = harness.run("import sys\nclass A: pass\nresult = __name__ == '__main__' == A.__module__ and sys.modules['__main__'].A is A")
        self.assertEqual(done.summary["sample"], [[True]])

    def test_nothing_of_the_host_is_inherited(self):
        done = harness.run("import os, sys\nprint(sorted(os.environ), os.listdir('/proc/self/fd'), sys.argv, sys.stdin.read(), sep='\\n')")
        names, descriptors, argv, stdin = done.result["stdout"]["text"].split("\n")[:4]
        self.assertNotIn("REMOTE", names)
        self.assertNotIn("PYTHONPATH", names)
        self.assertLessEqual(len(descriptors.split(",")), 5)  # 0 to 3, and the one that lists them
        self.assertEqual((argv, stdin), ("['<code>']", ""))

    def test_libraries_are_told_to_use_one_thread(self):
        done = harness.run("import os\nresult = os.environ['OPENBLAS_NUM_THREADS']")
        self.assertEqual(done.summary["sample"], [["1"]])

    def test_open_files_are_limited(self):
        done = harness.run("f = [open('/dev/null') for _ in range(100)]", max_open_files=50)
        self.assertEqual((done.error["kind"], done.error["message"][:10]), ("program", "[Errno 24]"))

    def test_time_and_memory_are_measured(self):
        done = harness.run("import os, time\nif os.fork() == 0:\n    x = bytearray(b'x') * (60 << 20)\nend = time.process_time() + 0.3\nwhile time.process_time() < end: pass\n")
        self.assertGreater(done.result["cpu_time_seconds"], 0.3)
        self.assertGreaterEqual(done.result["duration_ms"], 300)

    def test_memory_peak_counts_the_tree(self):
        done = harness.run("import os\nif os.fork() == 0:\n    x = b'x' * (60 << 20)\n    os._exit(0)\nos.wait()")
        self.assertGreater(done.result["memory_peak_mb"], 60)
