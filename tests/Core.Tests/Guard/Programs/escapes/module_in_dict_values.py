# kind: module-as-value
# effect: prints ESCAPED
import json
import os

tools = {"encode": json, "shell": os}
for tool in tools.values():
    if hasattr(tool, "system"):
        tool.system("echo ESCAPED")
