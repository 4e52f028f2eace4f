# kind: module-as-value
# effect: prints ESCAPED
import os


def supply():
    yield from (os,)


for thing in supply():
    thing.system("echo ESCAPED")
