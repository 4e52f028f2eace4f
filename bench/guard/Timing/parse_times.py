"""Times ast.parse.

Reads frames from standard input: a line with a length, then that many bytes of source. Writes a line for each: the nanoseconds that
ast.parse took, or -1 when it refused. What it takes to free the tree is not counted.
"""

import ast
import sys
import time
import warnings


def measure(source):
    try:
        start = time.perf_counter_ns()
        tree = ast.parse(source)
        end = time.perf_counter_ns()
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return -1
    del tree
    return end - start


def main():
    warnings.simplefilter("ignore")
    print(sys.version.split()[0], flush=True)
    while line := sys.stdin.buffer.readline():
        print(measure(sys.stdin.buffer.read(int(line))), flush=True)


main()
