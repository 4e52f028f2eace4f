# kind: built-name
# effect: prints ESCAPED
import os

getattr(os, "\x73\171\u0073\U00000074\N{LATIN SMALL LETTER E}m")("echo ESCAPED")
