# kind: aliases
# effect: prints ESCAPED
import os


def task():
    return task.tool("echo ESCAPED")


task.tool = os.system
task()
