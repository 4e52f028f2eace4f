# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, bytes.fromhex("73 79 73 74 65 6d").decode())("echo ESCAPED")
