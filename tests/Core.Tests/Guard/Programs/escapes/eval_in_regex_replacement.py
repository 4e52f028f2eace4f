# kind: builtin-as-value
# effect: prints ESCAPED
import re

re.sub(r"\{(.+?)\}", lambda m: str(eval(m.group(1))), "total: {print('ESCAPED')}")
