"""The request: what to run and within which limits."""
import json
import re
from dataclasses import dataclass

from runner.framing import ProtocolError, Reader
from runner.guard.check import Check
from runner.guard.policy import parse

PROTOCOL = 1

MAX_REQUEST_BYTES = 64 << 10

# A digest and the policy that ships take 16 KiB; an operator may add to it.
MAX_GUARD_BYTES = 256 << 10
MAX_CODE_BYTES = 1 << 20
MAX_INPUT_BYTES = 16 << 20

# Larger reports would not fit into the result frame once they are escaped.
MAX_REPORT_BYTES = 256 << 10

# name -> (smallest, largest, default); None: must be given or stays unset.
_LIMITS = {
    "max_output_bytes": (0, 1 << 40, 8 << 20),
    "max_report_bytes": (1024, MAX_REPORT_BYTES, MAX_REPORT_BYTES),
    "max_file_bytes": (0, 1 << 50, 256 << 20),
    "max_open_files": (16, 1 << 20, 256),
    "max_processes": (1, 1 << 22, None),
    "max_disk_bytes": (0, 1 << 50, None),
}


@dataclass(frozen=True)
class Limits:
    timeout_seconds: float
    max_output_bytes: int
    max_report_bytes: int
    max_file_bytes: int
    max_open_files: int

    # Counted by the kernel per user, over all sandboxes of a machine: for hosts that have no pids cgroup.
    max_processes: int | None

    # What the scratch folder may grow by: for hosts that cannot limit its size.
    max_disk_bytes: int | None = None


@dataclass
class Program:
    code: str | None
    input_json: bytearray | None

    # What the host's guard made of the code.
    check: Check | None

    def forget(self) -> None:
        """Frees the copies of the runner once the child has its own."""
        self.code = self.input_json = self.check = None


def read(reader: Reader) -> tuple[Limits, Program]:
    """Reads everything up to and including ``run``; ProtocolError if anything is not as agreed."""
    limits = _limits(reader.read({"request": MAX_REQUEST_BYTES})[1])
    check = _check(reader.read({"guard": MAX_GUARD_BYTES})[1])
    program = Program(_text(reader.read({"code": MAX_CODE_BYTES})[1]), None, check)
    kind, payload = reader.read({"input": MAX_INPUT_BYTES, "run": 0})
    if kind == "input":
        program.input_json = payload
        reader.read({"run": 0})
    return limits, program


def _text(code: bytearray) -> str:
    try:
        # As text, so that a coding cookie in the code cannot make it mean something else than what was guarded.
        return code.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProtocolError("code is not UTF-8") from None


def _check(payload: bytearray) -> Check:
    values = _json(payload, "guard")
    tree = values.get("tree") if isinstance(values, dict) else None
    if not isinstance(tree, str) or not re.fullmatch("[0-9a-f]{64}", tree):
        raise ProtocolError("bad digest of the tree")
    try:
        # Null: only the trees are compared. A member that is missing is no permission.
        return Check(tree, None if values["policy"] is None else parse(values["policy"]))
    except (KeyError, ValueError):
        raise ProtocolError("bad policy") from None


def _json(payload: bytearray, kind: str):
    try:
        return json.loads(payload)
    except (ValueError, RecursionError):
        raise ProtocolError(f"{kind} is not JSON") from None


def _limits(payload: bytearray) -> Limits:
    values = _json(payload, "request")
    if not isinstance(values, dict) or values.get("protocol") != PROTOCOL:
        raise ProtocolError("unknown protocol")
    if not isinstance(values.get("execution_id"), str):
        raise ProtocolError("bad execution_id")
    timeout = values.get("timeout_seconds")
    if type(timeout) not in (int, float) or not 0 < timeout <= 3600:
        raise ProtocolError("bad timeout_seconds")
    return Limits(timeout_seconds=timeout, **{name: _limit(values, name) for name in _LIMITS})


def _limit(values: dict, name: str) -> int | None:
    smallest, largest, default = _LIMITS[name]
    value = values.get(name)
    if value is None:
        return default
    if type(value) is not int or value < smallest:
        raise ProtocolError(f"bad {name}")
    return min(value, largest)
