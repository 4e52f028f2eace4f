# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, (126965465245037).to_bytes(6, "big").decode())("echo ESCAPED")
