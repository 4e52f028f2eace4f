"""Runs the code in a child and watches it: output, report, time, processes."""
import os
import selectors
import signal
import time

from runner import cgroup, child, result
from runner.capture import Capture
from runner.disk import DiskWatch
from runner.request import Limits, Program
from runner.tree import ProcessTree

_REPORT_HEADER_BYTES = 32
_MAX_VERDICT_BYTES = 1024


def run(limits: Limits, program: Program) -> dict:
    """The payload of the ``result`` frame. Returns when nothing of the run is alive."""
    wakeup = _wake_on_child_exit()
    oom_kills = cgroup.oom_kills()
    begin = time.monotonic()
    pid, *pipes = _start(limits, program)
    program.forget()

    watch = _Watch(limits, ProcessTree(pid), *pipes, wakeup)
    end = watch.until_end(begin + limits.timeout_seconds)
    duration = time.monotonic() - begin
    watch.tree.kill()
    end = watch.drain() or end
    return result.compose(end, watch.tree, oom_kills, duration, *pipes)


def _wake_on_child_exit() -> int:
    reader, writer = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    return reader


def _start(limits: Limits, program: Program) -> tuple[int, Capture, Capture, Capture, Capture]:
    pipes = [os.pipe() for _ in range(4)]
    pid = os.fork()
    if pid == 0:
        child.main(limits, program, *(writer for _, writer in pipes))
    for _, writer in pipes:
        os.close(writer)
    stdout, stderr, report, verdict = (reader for reader, _ in pipes)
    return (
        pid,
        Capture(stdout, result.KEPT_OUTPUT_BYTES),
        Capture(stderr, result.KEPT_OUTPUT_BYTES),
        Capture(report, limits.max_report_bytes + _REPORT_HEADER_BYTES),
        Capture(verdict, _MAX_VERDICT_BYTES),
    )


class _Watch:
    def __init__(self, limits: Limits, tree: ProcessTree, stdout: Capture, stderr: Capture, report: Capture, verdict: Capture, wakeup: int):
        self.tree = tree
        self._limits = limits
        self._stdout, self._stderr, self._report = stdout, stderr, report
        self._pipes = (stdout, stderr, report, verdict)
        self._wakeup = wakeup
        self._disk = DiskWatch(limits.max_disk_bytes)

    def until_end(self, deadline: float) -> str:
        reap_more = True
        with selectors.DefaultSelector() as selector:
            selector.register(self._wakeup, selectors.EVENT_READ, None)
            for pipe in self._pipes:
                selector.register(pipe.descriptor, selectors.EVENT_READ, pipe)
            while self.tree.child_status is None:
                remaining = deadline - time.monotonic()
                if remaining <= 0:
                    return "timeout"
                for key, _ in selector.select(0 if reap_more else min(remaining, self._disk.tick)):
                    if key.data is None:
                        os.read(self._wakeup, 4096)
                        reap_more = True
                    elif key.data.read() == 0:
                        selector.unregister(key.fd)
                if exceeded := self._exceeded() or self._disk_exceeded():
                    return exceeded
                if reap_more:
                    reap_more = self.tree.reap()
        return "exited"

    def drain(self) -> str | None:
        """What the dead left in the pipes. A pipe holds at most a megabyte, and nobody is left to fill it."""
        for pipe in self._pipes:
            while pipe.read() and not self._exceeded():
                pass
        return self._exceeded()

    def _exceeded(self) -> str | None:
        if self._stdout.total + self._stderr.total > self._limits.max_output_bytes:
            return "output_exceeded"
        return "report_exceeded" if self._report.overflowed else None

    def _disk_exceeded(self) -> str | None:
        return "disk_exceeded" if self._disk.exceeded else None
