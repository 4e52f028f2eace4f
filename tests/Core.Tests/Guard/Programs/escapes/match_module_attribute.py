# kind: match-patterns
# effect: prints ESCAPED
import os

match os:
    case object(system=run):
        run("echo ESCAPED")
