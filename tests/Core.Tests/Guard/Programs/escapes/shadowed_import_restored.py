# kind: aliases
# effect: prints ESCAPED
import os


class os_like:
    system = print


kept, os = os, os_like
if input_data is None:
    os = kept
os.system("echo ESCAPED")
