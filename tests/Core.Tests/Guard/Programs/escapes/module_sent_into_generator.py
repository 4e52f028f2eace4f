# kind: module-as-value
# effect: prints ESCAPED
import os


def sink():
    while True:
        got = yield
        got.system("echo ESCAPED")


g = sink()
next(g)
g.send(os)
