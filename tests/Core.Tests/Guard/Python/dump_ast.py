"""Answers what CPython makes of source text; see TreeDump.cs for the form.

Reads frames from standard input: a line with a length, then that many bytes of source. Writes one frame for each: the dump, or
"reject", then a line with exception, line, offset and message.
"""

import ast
import hashlib
import struct
import sys
import warnings

NO_PLACE = {"Module", "arguments", "withitem", "match_case", "comprehension"}
SKIPPED = {"type_comment", "type_ignores"}


def short(text):
    if len(text) <= 60 and all(" " < c < "\x7f" for c in text):
        return text
    return "#" + hashlib.sha256(text.encode("utf-16-le", "surrogatepass")).hexdigest()[:16]


def scalar(value, node, field):
    if field == "kind":
        return "1" if value == "u" else "0"
    if value is None:
        return "-"
    if value is Ellipsis:
        return "..."
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context)):
        return type(value).__name__
    if isinstance(value, ast.AST):
        return "."
    if isinstance(value, list):
        return "[" + ",".join(scalar(item, node, None) for item in value) + "]"
    if isinstance(value, str):
        return "'" + short(value)
    if isinstance(value, bytes):
        return "b" + short(value.decode("latin-1"))
    if isinstance(value, float):
        return "f" + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "j" + struct.pack(">d", value.imag).hex()
    if field in ("conversion", "level", "is_async", "simple"):
        return str(value)
    return "i" + short(f"{value:x}")


def dump(tree):
    lines = []
    pending = [(tree, 0)]
    while pending:
        node, depth = pending.pop()
        kind = type(node).__name__
        line = f"{depth} {kind}"
        if kind not in NO_PLACE:
            line += f" {node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"
        children = []
        for field in node._fields:
            if field in SKIPPED:
                continue
            value = getattr(node, field)
            line += " " + scalar(value, node, field)
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, ast.AST) and not isinstance(item, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context)):
                    children.append((item, depth + 1))
        lines.append(line)
        pending.extend(reversed(children))
    return "\n".join(lines) + "\n"


def answer(source):
    try:
        return dump(ast.parse(source))
    except SyntaxError as error:
        return f"reject\n{type(error).__name__} {error.lineno} {error.offset} {error.msg}".replace("\n", " ").replace("reject ", "reject\n", 1)
    except (MemoryError, RecursionError, UnicodeError, ValueError, OverflowError) as error:
        return f"reject\n{type(error).__name__} 0 0 {error}"


def main():
    warnings.simplefilter("ignore")
    sys.set_int_max_str_digits(4300)
    while line := sys.stdin.buffer.readline():
        reply = answer(sys.stdin.buffer.read(int(line))).encode("utf-8", "replace")
        sys.stdout.buffer.write(b"%d\n" % len(reply) + reply)
        sys.stdout.buffer.flush()


main()
