# kind: processes
# effect: prints ESCAPED
import _posixsubprocess
import posix

r, w = posix.pipe()
_posixsubprocess.fork_exec(
    [b"echo", b"ESCAPED"], [b"/bin/echo"], True, (), None, [],
    -1, -1, -1, -1, -1, -1, r, w, False, False, -1, None, None, None, -1, None, False,
)
posix.wait()
