# kind: module-as-value
# effect: prints ESCAPED
import os


def call(where, what="echo ESCAPED"):
    return where.system(what)


call(os)
