# kind: built-name
# effect: prints ESCAPED
import base64
import os

getattr(os, base64.b64decode(b"c3lzdGVt").decode("ascii"))("echo ESCAPED")
