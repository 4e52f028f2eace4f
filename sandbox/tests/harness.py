"""Runs the real runner as a process, as a host would, and reads its frames."""
import _ast
import functools
import json
import subprocess
import sys
import time
import unittest
from dataclasses import dataclass
from pathlib import Path

from runner.guard import digest

RUNNER = Path(__file__).resolve().parent.parent / "runner"
COMMAND = [sys.executable, "-I", "-B", str(RUNNER)]

# A process namespace of its own, where the runner is PID 1 and has no capabilities: needs no root.
NAMESPACE = ["unshare", "--user", "--map-user=10001", "--map-group=10001", "--pid", "--fork", "--kill-child", "--mount-proc"]


@dataclass
class Run:
    exit_code: int
    frames: list[tuple[str, dict]]
    raw: bytes
    stderr: str
    seconds: float
    result: dict | None = None
    report: dict | None = None
    error: dict | None = None
    summary: dict | None = None
    disagreement: dict | None = None


def frame(kind: str, payload: bytes) -> bytes:
    return b"%s %d\n%s\n" % (kind.encode(), len(payload), payload)


def request(**values) -> bytes:
    return frame("request", json.dumps({"protocol": 1, "execution_id": "exec_test", "timeout_seconds": 10, **values}).encode())


def program(code: str, policy: dict | None = None, tree: str | None = None) -> bytes:
    """What a host's guard made of the code, and the code."""
    return frame("guard", json.dumps({"tree": tree or tree_of(code), "policy": policy}).encode()) + frame("code", code.encode())


def tree_of(code: str) -> str:
    try:
        return digest.of(compile(code, "<code>", "exec", _ast.PyCF_ONLY_AST, dont_inherit=True))[0]
    except SyntaxError:
        return "0" * 64


def run(code: str, input_data=None, as_init: bool = False, policy: dict | None = None, tree: str | None = None, **limits) -> Run:
    data = request(**limits) + program(code, policy, tree)
    if input_data is not None:
        data += frame("input", json.dumps(input_data).encode())
    return send(data + frame("run", b""), as_init)


def send(data: bytes, as_init: bool = False) -> Run:
    begin = time.monotonic()
    done = subprocess.run([*NAMESPACE, *COMMAND] if as_init else COMMAND, input=data, capture_output=True, timeout=30)
    outcome = Run(done.returncode, parse(done.stdout), done.stdout, done.stderr.decode(), time.monotonic() - begin)
    if outcome.frames and outcome.frames[-1][0] == "result":
        outcome.result = outcome.frames[-1][1]
        if outcome.result["report"] is not None:
            outcome.report = json.loads(outcome.result["report"])
            outcome.error, outcome.summary = outcome.report["error"], outcome.report["summary"]
        if outcome.result["guard"] is not None:
            outcome.disagreement = json.loads(outcome.result["guard"])
    return outcome


def parse(data: bytes) -> list[tuple[str, dict]]:
    frames = []
    while data:
        header, _, rest = data.partition(b"\n")
        kind, length = header.decode("ascii").split(" ")
        payload, end, data = rest[: int(length)], rest[int(length):][:1], rest[int(length) + 1:]
        assert end == b"\n" and payload.isascii(), header
        frames.append((kind, json.loads(payload)))
    return frames


@functools.cache
def namespaces_work() -> bool:
    try:
        return subprocess.run([*NAMESPACE, "true"], capture_output=True, timeout=10).returncode == 0
    except FileNotFoundError:
        return False


needs_namespaces = unittest.skipUnless(namespaces_work(), "this machine lets no unprivileged process make a PID namespace")
