"""What the sandbox's own cgroup says, where it is visible. Version 2 first, then version 1."""
import os

_ROOT = "/sys/fs/cgroup"
_COUNTERS = ("memory.events", "memory/memory.oom_control")
_PEAKS = ("memory.peak", "memory/memory.max_usage_in_bytes")


def oom_kills() -> int | None:
    """How many processes the kernel has killed for memory; None when the counter cannot be seen."""
    for name in _COUNTERS:
        for line in (_read(name) or "").splitlines():
            key, _, value = line.partition(" ")
            if key == "oom_kill" and value.isdigit():
                return int(value)
    return None


def memory_peak_bytes() -> int | None:
    # Seen from anywhere but PID 1 of a sandbox, the files are those of the whole machine.
    if os.getpid() != 1:
        return None
    for name in _PEAKS:
        value = (_read(name) or "").strip()
        if value.isdigit():
            return int(value)
    return None


def _read(name: str) -> str | None:
    try:
        with open(f"{_ROOT}/{name}", encoding="ascii") as file:
            return file.read(4096)
    except OSError:
        return None
