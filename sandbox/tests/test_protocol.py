"""What the runner accepts from a host, and what it writes back."""
import dataclasses
import json
import os
import unittest

from runner import framing
from runner.guard.policy import Policy
from runner.request import read

from . import harness
from .harness import frame, program, request

CODE = program("result = 1")
GUARD = program("")[:-len(frame("code", b""))]
RUN = frame("run", b"")


def guard(**values) -> bytes:
    """A guard frame with other values; ``...`` leaves one out."""
    payload = {"tree": "0" * 64, "policy": None, **values}
    return frame("guard", json.dumps({name: value for name, value in payload.items() if value is not ...}).encode())


def policy_with(**values) -> dict:
    lists = {field.name: [] for field in dataclasses.fields(Policy)} | {"only_members": {}} | values
    return {name: value for name, value in lists.items() if value is not ...}


class RefusedRequests(unittest.TestCase):
    def assert_refused(self, data: bytes):
        reader, writer = os.pipe()
        try:
            os.write(writer, data)
            os.close(writer)
            with self.assertRaises(framing.ProtocolError) as caught:
                read(framing.Reader(reader))
            self.assertLess(len(str(caught.exception)), 200)
        finally:
            os.close(reader)

    def test_every_bad_request_is_refused(self):
        cases = {
            "nothing": b"",
            "no run": request() + CODE,
            "no code": request() + RUN,
            "code first": CODE + request() + RUN,
            "code twice": request() + CODE + frame("code", b"1") + RUN,
            "no guard": request() + frame("code", b"1") + RUN,
            "guard twice": request() + GUARD + CODE + RUN,
            "guard too long": request() + b"guard 262145\n",
            "guard not JSON": request() + frame("guard", b"{") + RUN,
            "guard without a policy": request() + guard(policy=...) + RUN,
            "guard without a tree": request() + guard(tree=...) + RUN,
            "tree no digest": request() + guard(tree="0" * 63) + RUN,
            "empty policy": request() + guard(policy={}) + RUN,
            "policy that lacks a list": request() + guard(policy=policy_with(builtins=...)) + RUN,
            "policy of more lists": request() + guard(policy=policy_with(more=[])) + RUN,
            "policy with a text for a list": request() + guard(policy=policy_with(builtins="eval")) + RUN,
            "policy with a number for a name": request() + guard(policy=policy_with(builtins=[1])) + RUN,
            "input first": frame("input", b"1") + request() + CODE + RUN,
            "input twice": request() + CODE + frame("input", b"1") * 2 + RUN,
            "unknown kind": request() + GUARD + frame("shell", b"x") + RUN,
            "garbage": b"\x00\xff" * 100,
            "endless header": b"a" * 10_000,
            "negative length": b"request -1\n\n",
            "padded length": b"request 0002\n{}\n",
            "no newline after payload": b"request 2\n{}X",
            "cut off": request() + GUARD + b"code 100\nabc",
            "run with a payload": request() + CODE + frame("run", b"x"),
            "code too long": request() + GUARD + b"code 1048577\n",
            "input too long": request() + CODE + b"input 16777217\n",
            "request too long": b"request 65537\n",
            "code not UTF-8": request() + GUARD + frame("code", b"\xff\xfe") + RUN,
            "request not JSON": frame("request", b"{") + CODE + RUN,
            "request a list": frame("request", b"[]") + CODE + RUN,
            "deep request": frame("request", b"[" * 60_000) + CODE + RUN,
            "other protocol": request(protocol=2) + CODE + RUN,
            "no execution id": request(execution_id=None) + CODE + RUN,
            "no timeout": request(timeout_seconds=None) + CODE + RUN,
            "timeout zero": request(timeout_seconds=0) + CODE + RUN,
            "timeout too long": request(timeout_seconds=3601) + CODE + RUN,
            "timeout true": request(timeout_seconds=True) + CODE + RUN,
            "negative limit": request(max_output_bytes=-1) + CODE + RUN,
            "text as limit": request(max_open_files="9") + CODE + RUN,
        }
        for name, data in cases.items():
            with self.subTest(name):
                self.assert_refused(data)

    def test_refusal_exits_64_runs_nothing_and_echoes_nothing(self):
        done = harness.send(request() + GUARD + frame("code", b"\xff canary") + RUN)
        self.assertEqual((done.exit_code, done.raw), (64, b""))
        self.assertNotIn("canary", done.stderr)

    def test_end_of_input_before_run_exits_64(self):
        done = harness.send(request() + program("print(1)"))
        self.assertEqual((done.exit_code, done.raw), (64, b""))


class AcceptedRequests(unittest.TestCase):
    def test_started_comes_before_the_result(self):
        done = harness.run("result = 1")
        self.assertEqual([kind for kind, _ in done.frames], ["started", "result"])
        self.assertEqual(done.frames[0][1], {"protocol": 1})
        self.assertEqual(done.exit_code, 0)

    def test_result_has_exactly_the_agreed_members(self):
        self.assertEqual(set(harness.run("1").result), {
            "protocol", "end", "exit_code", "signal", "oom_killed", "duration_ms", "cpu_time_seconds",
            "memory_peak_mb", "stdout", "stderr", "guard", "report"})

    def test_largest_code_and_a_large_input_are_taken(self):
        done = harness.send(
            request() + program("result = len(input_data)".ljust(1 << 20))
            + frame("input", json.dumps("x" * ((16 << 20) - 2)).encode()) + RUN)
        self.assertEqual(done.summary["sample"], [[(16 << 20) - 2]])

    def test_input_null_and_no_input_are_both_none(self):
        self.assertEqual(harness.run("result = input_data is None").summary["sample"], [[True]])
        done = harness.send(request() + program("result = input_data is None") + frame("input", b"null") + RUN)
        self.assertEqual(done.summary["sample"], [[True]])

    def test_coding_cookie_does_not_change_what_the_code_means(self):
        done = harness.run("# -*- coding: latin-1 -*-\nresult = 'é'")
        self.assertEqual(done.summary["sample"], [["é"]])

    def test_largest_result_stays_below_a_megabyte(self):
        done = harness.run(_LARGEST)
        self.assertEqual(len(done.report["summary"]["x"]), 131_000)
        self.assertLess(len(done.raw), 1 << 20)
        self.assertEqual(len(done.result["stdout"]["text"]), 8192)


_LARGEST = """
import json, os, sys
b = json.dumps({"error": None, "summary": {"x": '"' * 131000}}).encode()
os.write(3, b"report %d\\n%s\\n" % (len(b), b))
print("\U0001f600" * 9000)
print("\U0001f600" * 9000, file=sys.stderr)
os._exit(0)
"""
