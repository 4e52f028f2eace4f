# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, "".join("s" if i % 2 == 0 and i < 3 else "ytem"[i // 2 if i < 2 else i - 2] for i in range(6)))("echo ESCAPED")
