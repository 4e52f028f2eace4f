"""The child: becomes the user's program, reports how it went, and dies."""
import fcntl
import json
import os
import sys
import traceback
import types
from typing import NoReturn

from runner import framing, hardening, summary
from runner.failure import CODE_NAME, Failure, describe, syntax
from runner.guard import check
from runner.request import Limits, Program

_REPORT_DESCRIPTOR = 3

# Closed before the program's first line, so that what is said here is not the program's.
_VERDICT_DESCRIPTOR = 4
_EXIT_ERROR = 1
_MAX_FRAMES = 50
_OUR_PATH = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def main(limits: Limits, program: Program, stdout: int, stderr: int, report: int, verdict: int) -> NoReturn:
    code = _EXIT_ERROR
    try:
        hardening.confine_child(limits)
        _arrange_descriptors(stdout, stderr, report, verdict)
        _become_a_plain_interpreter()
        code = _check_and_execute(program, limits.max_report_bytes)
    finally:
        # The program ends with its last line. Threads, exit hooks and finalizers of user code could hang for ever.
        os._exit(code)


def _check_and_execute(program: Program, max_report_bytes: int) -> int:
    try:
        compiled, failure = _compile(program)
    except check.Disagreement as difference:
        framing.write_json(_VERDICT_DESCRIPTOR, "guard", difference.facts)
        return _EXIT_ERROR
    os.close(_VERDICT_DESCRIPTOR)
    return _execute(program, compiled, failure, max_report_bytes)


def _compile(program: Program) -> tuple[types.CodeType | None, Failure | None]:
    try:
        # What runs is the very tree that was checked.
        with check.read(program.code, CODE_NAME, program.check) as tree:
            return compile(tree, CODE_NAME, "exec", dont_inherit=True), None
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        return None, syntax(error)


def _execute(program: Program, compiled: types.CodeType | None, failure: Failure | None, max_report_bytes: int) -> int:
    namespace = _main_module()
    failure = failure or _run(program, compiled, namespace)
    summarised = None
    if failure is None or failure.error is None:
        summarised, failure = _summarise(namespace, max_report_bytes, failure)
    _send({"error": failure.error if failure else None, "summary": summarised})
    if failure and failure.exception is not None:
        _print_traceback(failure)
    _flush()
    return failure.exit_code if failure else 0


def _run(program: Program, compiled: types.CodeType, namespace: dict) -> Failure | None:
    """None when the program ran to its end."""
    try:
        namespace["input_data"] = None if program.input_json is None else json.loads(program.input_json)
        program.forget()
        exec(compiled, namespace)
    except BaseException as error:
        return describe(error)
    return None


def _summarise(namespace: dict, max_report_bytes: int, failure: Failure | None) -> tuple[dict | None, Failure | None]:
    try:
        return summary.of_namespace(namespace, max_report_bytes), failure
    except BaseException as error:
        # Out of memory, or something that the program has put in the way.
        return None, describe(error)


def _arrange_descriptors(stdout: int, stderr: int, report: int, verdict: int) -> None:
    # Out of the way first: a pipe's end may already sit on the number that another one is to have.
    stdout, stderr, report, verdict = (fcntl.fcntl(fd, fcntl.F_DUPFD, _VERDICT_DESCRIPTOR + 1) for fd in (stdout, stderr, report, verdict))
    os.dup2(stdout, 1)
    os.dup2(stderr, 2)
    os.dup2(report, _REPORT_DESCRIPTOR, inheritable=False)
    os.dup2(verdict, _VERDICT_DESCRIPTOR, inheritable=False)
    os.closerange(_VERDICT_DESCRIPTOR + 1, os.sysconf("SC_OPEN_MAX"))


def _become_a_plain_interpreter() -> None:
    hardening.fresh_environment()
    os.chdir(hardening.SCRATCH)
    sys.argv[:] = [CODE_NAME]
    sys.path[:] = [entry for entry in sys.path if entry != _OUR_PATH]
    for descriptor, name in ((1, "stdout"), (2, "stderr")):
        # New ones: the old ones remember whether the runner's own output was a file, which can be sought in.
        # By line, so that a program that is killed has not lost what it printed.
        stream = open(descriptor, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def _main_module() -> dict:
    module = types.ModuleType("__main__")
    module.__builtins__ = __builtins__
    sys.modules["__main__"] = module
    return module.__dict__


def _send(report: dict) -> None:
    try:
        framing.write_json(_REPORT_DESCRIPTOR, "report", report)
    except OSError:
        # The program has closed or replaced its report channel: the runner sees that no report came.
        pass


def _print_traceback(failure: Failure) -> None:
    """As Python does it, but the message is the clipped one, and the frames are the program's own."""
    frames = failure.exception.__traceback__
    while frames and frames.tb_frame.f_code.co_filename != CODE_NAME:
        frames = frames.tb_next
    lines = ["Traceback (most recent call last):\n", *traceback.format_tb(frames, limit=_MAX_FRAMES)]
    try:
        sys.stderr.write("".join(lines) + f"{failure.error['type']}: {failure.error['message']}\n")
    except BaseException:
        # The stream may be the program's own object by now. The report has been sent already.
        pass


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except BaseException:
            # May be anything by now: the program's own object, closed, or None.
            pass
