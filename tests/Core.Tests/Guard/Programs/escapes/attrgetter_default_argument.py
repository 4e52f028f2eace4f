# kind: attribute-by-name
# effect: prints ESCAPED
import os
from operator import attrgetter


def run(cmd, get=attrgetter("system")):
    return get(os)(cmd)


run("echo ESCAPED")
