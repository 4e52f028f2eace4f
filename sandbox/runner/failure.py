"""How a program failed, as the report tells it."""
import errno
from dataclasses import dataclass

from runner.cells import type_name

CODE_NAME = "<code>"
MAX_MESSAGE_CHARS = 2000

_DISK_ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass
class Failure:
    """``error`` is None when the program asked to end, with success. ``exception`` is what to print, if anything."""

    error: dict | None
    exit_code: int
    exception: BaseException | None = None


def describe(error: BaseException) -> Failure:
    if isinstance(error, SystemExit):
        return _exit(error)
    return Failure(_error(error, _kind(error), _line(error)), 1, error)


def syntax(error: Exception) -> Failure:
    """The code could not be compiled. The line that Python quotes is left out: it is code."""
    line = error.lineno if isinstance(error, SyntaxError) else None
    message = error.msg if isinstance(error, SyntaxError) else _message(error)
    return Failure({"type": type_name(type(error)), "message": str(message)[:MAX_MESSAGE_CHARS], "line": line, "kind": "syntax"}, 1)


def _exit(error: SystemExit) -> Failure:
    # As Python does it: nothing is success, a number is the exit code, anything else is a message.
    code = error.code
    if code is None or type(code) is int and code & 0xFF == 0:
        return Failure(None, 0)
    number = code & 0xFF if type(code) is int else 1
    return Failure(_error(error, "exit", _line(error)), number)


def _kind(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "memory"
    if isinstance(error, OSError) and error.errno in _DISK_ERRORS:
        return "disk"
    return "program"


def _error(error: BaseException, kind: str, line: int | None) -> dict:
    return {"type": type_name(type(error)), "message": _message(error), "line": line, "kind": kind}


def _message(error: BaseException) -> str:
    try:
        # May be user code: it may raise anything, return a lie, or never come back (then the timeout ends it).
        text = str.__str__(str(error))
        return text.encode("utf-8", "replace").decode("utf-8")[:MAX_MESSAGE_CHARS]
    except BaseException:
        return "(the exception's message could not be read)"


def _line(error: BaseException) -> int | None:
    """The innermost line of the user's own code."""
    line, frame = None, error.__traceback__
    while frame:
        if frame.tb_frame.f_code.co_filename == CODE_NAME:
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
