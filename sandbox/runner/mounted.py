"""For hosts without a stream to standard input: the request lies in mounted files, frames go out as lines of the log."""
import base64
import os
import signal
import sys
import zlib
from dataclasses import dataclass

from runner import framing, hardening

_CLAIM = ".remote-executor-started"

# Python may set the second and the third itself.
_KEPT_VARIABLES = ("TMPDIR", "LANG", "LC_CTYPE")

# Container logs are cut into pieces of 16 KiB by some engines: a line stays well below.
_LINE_BYTES = 3000


class AlreadyRun(Exception):
    """The host has restarted this container: user code is never run twice."""


@dataclass(frozen=True)
class Settings:
    folder: str

    # A log of more than a few KiB can be had only while its container runs.
    linger_seconds: float


def parse(arguments: list[str]) -> Settings:
    """``mounted FOLDER SECONDS``; ProtocolError for anything else."""
    try:
        mode, folder, seconds = arguments
        if mode == "mounted" and os.path.isabs(folder) and 0 <= int(seconds) <= 3600:
            return Settings(folder, int(seconds))
    except ValueError:
        pass
    raise framing.ProtocolError("arguments not understood")


class Reader(framing.Reader):
    """Frames from ``request.0``, ``request.1`` … in a folder: pieces of one zlib stream, inflated only as far as they are asked for."""

    def __init__(self, folder: str):
        super().__init__(-1)
        self._folder = folder
        self._next = 0
        self._inflater = zlib.decompressobj()
        self._deflated = b""

    def _exactly(self, length: int) -> bytearray:
        payload = bytearray(length)
        done = 0
        while done < length:
            piece = self._some(length - done)
            payload[done:done + len(piece)] = piece
            done += len(piece)
        return payload

    def _some(self, most: int) -> bytes:
        while True:
            try:
                piece = self._inflater.decompress(self._deflated, most)
            except zlib.error:
                raise framing.ProtocolError("request is not a zlib stream") from None
            self._deflated = self._inflater.unconsumed_tail
            if piece:
                return piece
            if self._inflater.eof:
                raise framing.ProtocolError("end of input inside the request")
            self._deflated = self._read_part()

    def _read_part(self) -> bytes:
        try:
            with open(os.path.join(self._folder, f"request.{self._next}"), "rb") as file:
                self._next += 1
                return file.read()
        except OSError:
            raise framing.ProtocolError("end of input inside the request") from None


class LogLines:
    """``rx1 <number> <base64>`` a line, and ``rx1 end <lines>`` last: whole or cut off, the reader can tell."""

    def __init__(self, descriptor: int):
        self._descriptor = descriptor
        self._lines = 0

    def write_json(self, kind: str, value) -> None:
        frame = framing.encode(kind, framing.dump_json(value))
        for start in range(0, len(frame), _LINE_BYTES):
            piece = base64.b64encode(frame[start:start + _LINE_BYTES])
            framing.write(self._descriptor, b"rx1 %d %s\n" % (self._lines, piece))
            self._lines += 1

    def end(self) -> None:
        framing.write(self._descriptor, b"rx1 end %d\n" % self._lines)


def forget_environment() -> None:
    """Starts this very process anew without the variables of the platform, among them the key to its identity service.

    Deleting them is not enough: ``/proc/self/environ`` shows what a process was started with, and the child is a fork of this one.
    """
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    if len(kept) < len(os.environ):
        os.execve(sys.executable, sys.orig_argv, kept)


def claim() -> None:
    """Leaves a mark in the scratch folder, which outlives a container that is restarted in place."""
    try:
        os.close(os.open(os.path.join(hardening.SCRATCH, _CLAIM), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o400))
    except FileExistsError:
        raise AlreadyRun from None


def linger(seconds: float) -> None:
    """Keeps the container, and with it its log, until the host asks it to end."""
    # Nothing of the run is alive any more. Blocked, because PID 1 is sent only what it blocks or handles.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    signal.sigtimedwait({signal.SIGTERM}, seconds)
