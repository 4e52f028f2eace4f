"""An end to what takes too long: code of the program that the summary has to call may never come back."""
import contextlib
import signal
from collections.abc import Iterator

# Again and again, since the program's code may catch whatever is raised in it.
_REPEAT_SECONDS = 1


class TooLong(BaseException):
    """No Exception: nobody who handles a failure of one column is to go on with the next one."""


@contextlib.contextmanager
def cpu_limit(seconds: float) -> Iterator[None]:
    """In processor time, which does not depend on how much of a processor the sandbox has. Waiting ends with the run's own timeout."""
    before = signal.signal(signal.SIGPROF, _stop)
    # The program may have blocked it.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGPROF])
    signal.setitimer(signal.ITIMER_PROF, seconds, _REPEAT_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before or signal.SIG_DFL)


def _stop(*_) -> None:
    raise TooLong
