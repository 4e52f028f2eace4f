"""Watches the scratch folder where it is not a file system of limited size."""
import os

from runner import hardening

# The kernel's own counters, so that it costs nothing and open but deleted files count too.
TICK_SECONDS = 0.02


class DiskWatch:
    def __init__(self, limit: int | None):
        self._limit = limit
        self._before = _used() if limit is not None else 0

    @property
    def tick(self) -> float:
        return TICK_SECONDS if self._limit is not None else float("inf")

    @property
    def exceeded(self) -> bool:
        return self._limit is not None and _used() - self._before > self._limit


def _used() -> int:
    state = os.statvfs(hardening.SCRATCH)
    return (state.f_blocks - state.f_bfree) * state.f_frsize
