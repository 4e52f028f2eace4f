# kind: unicode-identifiers
# effect: prints ESCAPED
from ｏｓ import ｓystem as go

go("echo ESCAPED")
