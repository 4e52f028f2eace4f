# kind: f-string
# effect: prints ESCAPED
import os

label = f"{f'{os.system("echo ESCAPED")!r}':>{1 + 1}}"
