"""Frames of the channels: an ASCII line ``<kind> <length>``, that many bytes, a newline."""
import json
import os
import re

_HEADER = re.compile(rb"([a-z]{1,16}) (0|[1-9][0-9]{0,9})")
_MAX_HEADER = 32


class ProtocolError(Exception):
    """The other side did not keep to the protocol. The message holds nothing that it sent."""


class Reader:
    """Reads frames from a descriptor, and never more than they announce."""

    def __init__(self, descriptor: int):
        self._descriptor = descriptor

    def read(self, caps: dict[str, int]) -> tuple[str, bytearray]:
        """The next frame. ``caps`` names the kinds that may come now and the most bytes each may have."""
        header = self._line()
        match = _HEADER.fullmatch(header)
        if not match:
            raise ProtocolError("malformed frame header")
        kind, length = match[1].decode(), int(match[2])
        if kind not in caps:
            raise ProtocolError(f"frame out of order, expected {' or '.join(sorted(caps))}")
        if length > caps[kind]:
            raise ProtocolError(f"{kind} frame too long")
        payload = self._exactly(length)
        if self._exactly(1) != b"\n":
            raise ProtocolError(f"{kind} frame not terminated")
        return kind, payload

    def _line(self) -> bytes:
        # Byte by byte, so that nothing past this frame is taken from the pipe.
        line = bytearray()
        while len(line) <= _MAX_HEADER:
            byte = self._exactly(1)
            if byte == b"\n":
                return bytes(line)
            line += byte
        raise ProtocolError("frame header too long")

    def _exactly(self, length: int) -> bytearray:
        # In place: input may be a good part of the sandbox's memory, so there is one copy of it.
        payload = bytearray(length)
        rest = memoryview(payload)
        while rest:
            count = os.readv(self._descriptor, [rest])
            if not count:
                raise ProtocolError("end of input inside the request")
            rest = rest[count:]
        rest.release()
        return payload


def parse_single(data: bytes, kind: str) -> bytes | None:
    """The payload, if ``data`` is exactly one whole frame of that kind."""
    header, newline, rest = data.partition(b"\n")
    match = _HEADER.fullmatch(header)
    if not newline or not match or match[1].decode() != kind:
        return None
    length = int(match[2])
    return rest[:length] if len(rest) == length + 1 and rest.endswith(b"\n") else None


def encode(kind: str, payload: bytes) -> bytes:
    return b"%s %d\n%s\n" % (kind.encode("ascii"), len(payload), payload)


def dump_json(value) -> bytes:
    """ASCII only, because it travels through container logs; raises ValueError for NaN and cycles."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode("ascii")


def write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view):]


def write_json(descriptor: int, kind: str, value) -> None:
    write(descriptor, encode(kind, dump_json(value)))
