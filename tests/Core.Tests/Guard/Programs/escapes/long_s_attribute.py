# kind: unicode-identifiers
# effect: prints ESCAPED
import os

os.ſyſtem("echo ESCAPED")
