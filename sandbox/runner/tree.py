"""All processes below the runner: killing them, reaping them, and what they have used."""
import os
import signal
import time

_REAP_AT_ONCE = 256
_KILL_SECONDS = 1.0


class ProcessTree:
    def __init__(self, child: int):
        self._child = child
        self._is_init = os.getpid() == 1
        self.cpu_seconds = 0.0
        self.max_rss_bytes = 0

        # Wait status of the direct child, once it has ended.
        self.child_status: int | None = None

    def reap(self) -> bool:
        """Collects ended processes, orphans too. True when some may be left: one call is bounded, so nobody can keep it busy."""
        for _ in range(_REAP_AT_ONCE):
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return False
            if pid == 0:
                return False
            self.cpu_seconds += usage.ru_utime + usage.ru_stime
            self.max_rss_bytes = max(self.max_rss_bytes, usage.ru_maxrss * 1024)
            if pid == self._child:
                self.child_status = status
        return True

    def kill(self) -> None:
        """Kills everything and sees that it is gone. What the kernel cannot end in time dies with PID 1."""
        deadline = time.monotonic() + _KILL_SECONDS
        while self._signal_all() and time.monotonic() < deadline:
            while self.reap():
                pass
            time.sleep(0.001)

    def _signal_all(self) -> bool:
        """True while there is anything to kill or to reap."""
        if self._is_init:
            # One system call, so no fork can slip through.
            return _send(-1) or _has_children()
        for pid in _descendants():
            _send(pid)
        return _has_children()


def _send(pid: int) -> bool:
    try:
        os.kill(pid, signal.SIGKILL)
        return True
    except ProcessLookupError:
        return False


def _has_children() -> bool:
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        return True
    except ChildProcessError:
        return False


def _descendants() -> list[int]:
    children: dict[int, list[int]] = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", "rb") as file:
                    # The command's name may hold anything, so count from the last parenthesis.
                    parent = int(file.read().rpartition(b")")[2].split()[1])
            except (FileNotFoundError, ProcessLookupError):
                continue
            children.setdefault(parent, []).append(int(name))
    found: list[int] = []
    pending = [os.getpid()]
    while pending:
        below = children.get(pending.pop(), [])
        found += below
        pending += below
    return found
