# kind: attribute-by-name
# effect: prints ESCAPED
import operator
import os

tools = [operator.methodcaller("getpid"), operator.methodcaller("system", "echo ESCAPED")]
[tool(os) for tool in tools]
