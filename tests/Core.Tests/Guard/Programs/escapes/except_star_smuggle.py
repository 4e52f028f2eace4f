# kind: aliases
# effect: prints ESCAPED
import os


class Parcel(ValueError):
    tool = os.system


try:
    raise ExceptionGroup("", [Parcel()])
except* Parcel as group:
    group.exceptions[0].tool("echo ESCAPED")
