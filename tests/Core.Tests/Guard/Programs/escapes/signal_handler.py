# kind: hooks
# effect: prints ESCAPED
import signal

signal.signal(signal.SIGALRM, lambda number, frame: frame.f_builtins["print"]("ESCAPED"))
signal.setitimer(signal.ITIMER_REAL, 0.05)
signal.pause()
