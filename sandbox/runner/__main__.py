"""PID 1 of a sandbox. Reads one request from stdin, runs the code once in a child, writes the result to stdout.

``mounted FOLDER SECONDS`` is for hosts that have no stream to stdin: request from files, result as lines of the log.

Exit codes: 0 the result was written; 64 the request was not understood and nothing was run; 70 the runner failed;
71 the filter of system calls could not be loaded and nothing was run; 75 the container was restarted and nothing was run again.
"""
import os
import sys

# The folder that was started is a package: its modules must not be importable under their bare names.
sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from runner import framing, hardening, mounted, request, seccomp, supervisor  # noqa: E402

EXIT_OK, EXIT_BAD_REQUEST, EXIT_RUNNER_FAILED, EXIT_NO_FILTER, EXIT_ALREADY_RUN = 0, 64, 70, 71, 75


def main() -> int:
    hardening.protect_runner()
    try:
        if len(sys.argv) == 1:
            _serve_streams()
        else:
            _serve_files(mounted.parse(sys.argv[1:]))
    except framing.ProtocolError as error:
        return _stop(EXIT_BAD_REQUEST, f"bad request: {error}")
    except seccomp.FilterError as error:
        return _stop(EXIT_NO_FILTER, f"no filter of system calls: {error}")
    except mounted.AlreadyRun:
        return _stop(EXIT_ALREADY_RUN, "this container has run its code before")
    except OSError as error:
        return _stop(EXIT_RUNNER_FAILED, f"runner failed: errno {error.errno}")
    return EXIT_OK


def _serve_streams() -> None:
    limits, program = request.read(framing.Reader(0))
    hardening.forget_stdin()
    framing.write_json(1, "started", {"protocol": request.PROTOCOL})
    framing.write_json(1, "result", supervisor.run(limits, program))


def _serve_files(settings: mounted.Settings) -> None:
    mounted.forget_environment()
    hardening.forget_stdin()
    seccomp.confine()
    limits, program = request.read(mounted.Reader(settings.folder))
    mounted.claim()
    log = mounted.LogLines(1)
    log.write_json("started", {"protocol": request.PROTOCOL})
    log.write_json("result", supervisor.run(limits, program))
    log.end()
    mounted.linger(settings.linger_seconds)


def _stop(code: int, reason: str) -> int:
    os.write(2, f"{reason}\n".encode("ascii", "replace"))
    return code


# No interpreter shutdown: nothing is left to clean up, and the host is waiting.
os._exit(main())
