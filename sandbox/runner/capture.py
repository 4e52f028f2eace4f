"""Reading a pipe that hostile code writes to."""
import os

_CHUNK = 1 << 16


class Capture:
    """Keeps the first bytes of a pipe and counts the rest, so memory stays flat whatever comes."""

    def __init__(self, descriptor: int, keep: int):
        os.set_blocking(descriptor, False)
        self.descriptor = descriptor
        self.total = 0
        self.kept = bytearray()
        self._keep = keep

    def read(self) -> int | None:
        """One read: how many bytes came, 0 at the end of the pipe, None when there is nothing to read now."""
        try:
            data = os.read(self.descriptor, _CHUNK)
        except BlockingIOError:
            return None
        self.total += len(data)
        self.kept += data[: self._keep - len(self.kept)]
        return len(data)

    @property
    def overflowed(self) -> bool:
        return self.total > self._keep

    def text(self, max_chars: int) -> str:
        return self.kept.decode("utf-8", "replace")[:max_chars]
