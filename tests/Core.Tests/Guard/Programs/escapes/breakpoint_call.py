# kind: site-builtins
# effect: prints ESCAPED
import os

os.environ["PYTHONBREAKPOINT"] = "os.system"
breakpoint("echo ESCAPED")
