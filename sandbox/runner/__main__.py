"""PID 1 of a sandbox. Reads one request from stdin, runs the code once in a child, writes the result to stdout.

Exit codes: 0 the result was written; 64 the request was not understood and nothing was run; 70 the runner failed.
"""
import os
import sys

# The folder that was started is a package: its modules must not be importable under their bare names.
sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from runner import framing, hardening, request, supervisor  # noqa: E402

EXIT_OK, EXIT_BAD_REQUEST, EXIT_RUNNER_FAILED = 0, 64, 70


def main() -> int:
    hardening.protect_runner()
    try:
        limits, program = request.read(framing.Reader(0))
    except framing.ProtocolError as error:
        return _stop(EXIT_BAD_REQUEST, f"bad request: {error}")
    hardening.forget_stdin()
    try:
        framing.write_json(1, "started", {"protocol": request.PROTOCOL})
        framing.write_json(1, "result", supervisor.run(limits, program))
    except OSError as error:
        return _stop(EXIT_RUNNER_FAILED, f"runner failed: errno {error.errno}")
    return EXIT_OK


def _stop(code: int, reason: str) -> int:
    os.write(2, f"{reason}\n".encode("ascii", "replace"))
    return code


# No interpreter shutdown: nothing is left to clean up, and the host is waiting.
os._exit(main())
