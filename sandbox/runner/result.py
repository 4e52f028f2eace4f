"""The payload of the ``result`` frame."""
import os
import signal

from runner import cgroup, framing
from runner.capture import Capture
from runner.tree import ProcessTree

MAX_OUTPUT_CHARS = 8192
KEPT_OUTPUT_BYTES = 4 * MAX_OUTPUT_CHARS

_MEGABYTE = 1 << 20
_DISK_REPORT = '{"error":{"type":"OSError","message":"file size limit exceeded","line":null,"kind":"disk"},"summary":null}'


def compose(end: str, tree: ProcessTree, oom_kills_before: int | None, duration: float,
            stdout: Capture, stderr: Capture, report: Capture, verdict: Capture) -> dict:
    status = tree.child_status
    exited = status is not None and os.WIFEXITED(status)
    signalled = status is not None and os.WIFSIGNALED(status)
    number = os.WTERMSIG(status) if signalled else None
    text = _text(report, "report")
    if text is None and end == "exited" and number == signal.SIGXFSZ:
        text = _DISK_REPORT
    return {
        "protocol": 1,
        "end": end,
        "exit_code": os.WEXITSTATUS(status) if exited else None,
        "signal": number,
        "oom_killed": end == "exited" and number == signal.SIGKILL and _oom_since(oom_kills_before),
        "duration_ms": round(duration * 1000),
        "cpu_time_seconds": round(tree.cpu_seconds, 3),
        "memory_peak_mb": round(_memory_peak(tree) / _MEGABYTE, 1),
        "stdout": {"text": stdout.text(MAX_OUTPUT_CHARS), "bytes": stdout.total},
        "stderr": {"text": stderr.text(MAX_OUTPUT_CHARS), "bytes": stderr.total},
        "guard": _text(verdict, "guard"),
        "report": text,
    }


def _oom_since(before: int | None) -> bool:
    after = cgroup.oom_kills()
    # Where the counter cannot be seen, a SIGKILL that was not ours is most likely the kernel's.
    return after is None or before is None or after > before


def _memory_peak(tree: ProcessTree) -> int:
    # The cgroup knows what several processes used together; a smaller figure than one process had cannot be ours.
    return max(cgroup.memory_peak_bytes() or 0, tree.max_rss_bytes)


def _text(frame: Capture, kind: str) -> str | None:
    payload = framing.parse_single(bytes(frame.kept), kind)
    # Printable ASCII only: it at most doubles when it is escaped, so the result frame keeps its limit.
    if payload is None or frame.overflowed or not payload.isascii() or not payload.decode("ascii").isprintable():
        return None
    return payload.decode("ascii")
