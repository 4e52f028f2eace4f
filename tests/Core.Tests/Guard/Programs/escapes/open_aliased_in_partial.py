# kind: files
# effect: writes /var/tmp/escaped-partial
from functools import partial

writer = partial(open, mode="a")
writer("/var/tmp/escaped-partial").write("ESCAPED")
