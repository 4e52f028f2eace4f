# kind: function-globals
# effect: prints ESCAPED
import functools
import textwrap

task = functools.partial(textwrap.dedent, "")
task.func.__globals__["re"].enum.sys.modules["os"].system("echo ESCAPED")
