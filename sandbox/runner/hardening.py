"""What the runner does to itself so that code with the same user id cannot reach it, and what it takes from the child."""
import ctypes
import os
import resource
import signal

from runner.request import Limits

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_NO_NEW_PRIVS = 38

_libc = ctypes.CDLL(None, use_errno=True)

SCRATCH = os.environ.get("TMPDIR", "/tmp")

# Thread pools sized by the machine's cores fail under a pids limit.
_SINGLE_THREADED = {
    name: "1" for name in (
        "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS",
        "RAYON_NUM_THREADS", "POLARS_MAX_THREADS", "ARROW_NUM_THREADS",
    )
}


def protect_runner() -> None:
    # Not dumpable: /proc/<pid>/fd, mem and environ belong to root, and ptrace is refused.
    _prctl(_PR_SET_DUMPABLE, 0)
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    # Orphans come back to the runner even where it is not PID 1.
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)
    # The kernel drops signals that PID 1 does not handle; Python's own handler for SIGINT would be one.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    for descriptor in (0, 1):
        os.set_blocking(descriptor, True)


def forget_stdin() -> None:
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)


def confine_child(limits: Limits) -> None:
    """In the child, before user code: own session, first to be killed for memory, limited, low priority."""
    os.setsid()
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    # Back to dumpable, or the child could not open its own files below /proc.
    _prctl(_PR_SET_DUMPABLE, 1)
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")
    # The runner shares the sandbox's CPU quota and has to get a turn, however many processes the code starts.
    os.nice(10)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, limits.max_file_bytes)
    _limit(resource.RLIMIT_NOFILE, limits.max_open_files)
    if limits.max_processes is not None:
        _limit(resource.RLIMIT_NPROC, limits.max_processes)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def fresh_environment() -> None:
    os.environ.clear()
    os.environ.update({
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": SCRATCH,
        "TMPDIR": SCRATCH,
        "LANG": "C.UTF-8",
        "MPLCONFIGDIR": SCRATCH,
        "MPLBACKEND": "Agg",
        "PYTHONDONTWRITEBYTECODE": "1",
        **_SINGLE_THREADED,
    })


def _limit(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, value))


def _prctl(option: int, value: int) -> None:
    if _libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
