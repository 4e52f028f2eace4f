"""The second check: CPython's own reading of the code against what the host's guard made of it."""
import pathlib
import tempfile
import unittest

from runner.guard import digest

from . import harness

POLICY = {
    "allowed": ["os", "json", "numpy", "numpy.ma"],
    "restricted": ["requests"],
    "denied": ["subprocess", "numpy.f2py"],
    "denied_members": ["numpy.f2py", "numpy.lib.format"],
    "only_members": {"os": ["path", "sep"], "os.path": ["join"]},
    "held": ["sys", "format"],
    "known_held": [],
    "texts": ["os.sep"],
    "builtins": ["eval"],
    "attributes": ["f_back"],
    "dunders": ["__name__", "__class__"],
}


class Trees(unittest.TestCase):
    def test_another_tree_runs_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            mark = pathlib.Path(folder, "ran")
            done = harness.run(f"open({str(mark)!r}, 'w')\nprint('ran')", tree="0" * 64)
            self.assertFalse(mark.exists())
        self.assertEqual((done.result["end"], done.result["exit_code"], done.report), ("exited", 1, None))
        self.assertEqual((done.result["stdout"], done.result["stderr"]), ({"text": "", "bytes": 0},) * 2)
        self.assertEqual({**done.disagreement, "tree": None}, {"half": "parser", "code": None, "line": None, "column": None, "tree": None})
        self.assertRegex(done.disagreement["tree"], "^[0-9a-f]{64}$")

    def test_what_is_no_python_here_is_a_difference_with_its_place(self):
        for code, line in (("x = 1\ny =", 2), ("x = " + "(" * 1000, 1)):
            with self.subTest(code[:10]):
                done = harness.run(code)
                self.assertEqual((done.disagreement["half"], done.disagreement["line"], done.report), ("parser", line, None))
        self.assertEqual(harness.run("\0").disagreement["half"], "parser")

    def test_program_cannot_claim_a_difference(self):
        # Every descriptor that it has, with a whole frame of the right kind.
        done = harness.run(
            "import os\nfor fd in range(256):\n  try: os.write(fd, b'guard 2\\n{}\\n')\n  except OSError: pass\nos._exit(0)")
        self.assertIsNone(done.result["guard"])

    def test_digest_tells_what_looks_alike_apart(self):
        trees = [
            "a", "b", "a.a", "'a'", "b'a'", "1", "1.0", "1j", "-1", "True", "None", "...", "'True'", "u'a'", "''", "a = b", "a: b", "del a", "\na", "(a)",
            "f(a)", "f(*a)", "f(a=a)", "f(**a)", "[a, b]", "a, b", "{a, b}", "{a: b}", "{**a}", "{a: b, **c}", "{**a, b: c}", "lambda *, a=b, c: c", "lambda *, a, c=b: c", "{None: a}", "lambda: a", "lambda a, /: a", "lambda a: a",
            "lambda *, a: a", "lambda *, a=a: a", "import a", "import a.b", "from a import b", "from . import a", "from .. import a", "import a as b",
            "global a", "f'{a}'", "f'{a!r}'", "f'{a:b}'", "'s1:a'", "'a\\ns1:a'", "'\\ud83d\\ude00'", "'\\ud83d'",
        ]
        digests = {digest.of(compile(code, "", "exec", 0x400))[0] for code in trees}
        self.assertEqual(len(digests), len(trees))

    def test_deep_and_wide_code_takes_no_recursion(self):
        for code in ("a" + "+a" * 2000, "a" + ".a" * 2000, "[" * 90 + "]" * 90, "a;" * 20_000):
            self.assertRegex(harness.tree_of(code), "^(?!0{64})")


class Rules(unittest.TestCase):
    def assert_found(self, code: str, rule: str, line: int, column: int):
        done = harness.run(code, policy=POLICY)
        self.assertIsNotNone(done.disagreement, done.result)
        self.assertEqual(tuple(done.disagreement[name] for name in ("half", "code", "line", "column")), ("policy", rule, line, column))
        self.assertIsNone(done.report)

    def test_forbidden_is_found_with_rule_and_place(self):
        cases = {
            "import antigravity": ("REX201", 1, 8), "import os, requests": ("REX202", 1, 12), "import subprocess as s": ("REX203", 1, 8),
            "def f():\n  from subprocess import run": ("REX203", 2, 26), "from numpy import f2py": ("REX203", 1, 19), "from . import a": ("REX204", 1, 15),
            "from os import *": ("REX205", 1, 16), "x = 'é'; eval(x)": ("REX301", 1, 10), "from os import path, system": ("REX302", 1, 22),
            "import os as o\no.path.join\no.system": ("REX302", 3, 3), "from os import path as p\np.walk": ("REX302", 2, 3),
            "import numpy\nnumpy.lib.format.x": ("REX302", 2, 11), "import json\njson.sys.path": ("REX303", 2, 6), "import json\njson._x": ("REX303", 2, 6),
            "x.__code__": ("REX304", 1, 3), "__loader__": ("REX304", 1, 1), "lambda é: (é\n  .f_back)": ("REX305", 2, 4),
        }
        for code, expected in cases.items():
            with self.subTest(code):
                self.assert_found(code, *expected)

    def test_what_needs_values_is_left_to_the_host(self):
        for code in (
            "def eval(x): return x\neval(1)", "import os\nos = 1\nos.system", "def f(os): return os.system\nimport os", "import json as j\nimport os as j\nj.system",
            "def f():\n  import os\n  return os.system", "from os import sep\nsep.format", "from os import path\nlen([path for path in '' if path.walk])",
            "x.__class__", "x.system()", "x.sys", "class A:\n  __code__ = 1", "import numpy.ma as np\nnp.ma", "import os.path",
        ):
            with self.subTest(code):
                self.assertIsNone(harness.run(code, policy=POLICY).disagreement)

    def test_longest_prefix_decides(self):
        self.assertIsNone(harness.run("import numpy.ma.core", policy=POLICY).disagreement)
        self.assert_found("import numpy.f2py.capi_maps", "REX203", 1, 8)

    def test_restricted_modules_pass_where_the_host_allows_them(self):
        granted = {**POLICY, "allowed": [*POLICY["allowed"], "requests"], "restricted": []}
        self.assertIsNone(harness.run("try: import requests\nexcept ImportError: pass", policy=granted).disagreement)


class Place(unittest.TestCase):
    def test_check_is_done_by_the_child_within_the_programs_time(self):
        done = harness.run("a = 0;" * 170_000, timeout_seconds=0.05)
        self.assertEqual((done.result["end"], done.disagreement), ("timeout", None))
