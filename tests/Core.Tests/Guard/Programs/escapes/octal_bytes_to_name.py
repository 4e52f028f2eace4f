# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, (b"\163" b"\x79" rb"stem").decode())("echo ESCAPED")
