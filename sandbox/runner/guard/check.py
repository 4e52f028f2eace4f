"""Reads the code as CPython does and holds that against what the host's guard read and let pass."""
import _ast
import contextlib
import gc
import re
from collections.abc import Iterator
from dataclasses import dataclass

from runner.guard import digest, rules
from runner.guard.policy import Policy

_LINE_ENDS = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Check:
    # Digest of the host's tree.
    tree: str

    # None: only the trees are compared.
    policy: Policy | None


class Disagreement(Exception):
    """The two halves of the guard differ: a defect, and nothing may run. ``facts`` holds nothing of the code."""

    def __init__(self, half: str, code: str | None, line: int | None, column: int | None, tree: str | None):
        super().__init__(half)
        self.facts = {"half": half, "code": code, "line": line, "column": column, "tree": tree}


@contextlib.contextmanager
def read(code: str, name: str, check: Check) -> Iterator[_ast.Module]:
    """The checked tree; Disagreement if the host saw another one, or should have objected to it."""
    # A tree holds no cycles, and looking for some among its objects takes longer than making them.
    gc.disable()
    try:
        tree = _parse(code, name)
        found, nodes = digest.of(tree)
        if found != check.tree:
            raise Disagreement("parser", None, None, None, found)
        if check.policy:
            _judge(code, tree, nodes, check.policy, found)
        del nodes
        yield tree
    finally:
        gc.enable()


def _parse(code: str, name: str) -> _ast.Module:
    try:
        return compile(code, name, "exec", _ast.PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError as error:
        raise Disagreement("parser", None, _positive(error.lineno), _positive(error.offset), None) from None
    except (ValueError, RecursionError, OverflowError):
        raise Disagreement("parser", None, None, None, None) from None
    except MemoryError as error:
        # With a message it is the parser's own limit of nesting; without one there is no memory left.
        if not error.args:
            raise
        raise Disagreement("parser", None, None, None, None) from None


def _judge(code: str, tree: _ast.Module, nodes: list[_ast.AST], policy: Policy, found: str) -> None:
    first = min(rules.findings(tree, nodes, policy), key=lambda finding: (finding.line, finding.offset), default=None)
    if first:
        raise Disagreement("policy", first.code, first.line, _column(code, first), found)


def _column(code: str, finding: rules.Finding) -> int:
    line = _LINE_ENDS.split(code)[finding.line - 1]
    return max(0, len(line.encode()[:finding.offset].decode("utf-8", "replace")) - finding.back) + 1


def _positive(number: int | None) -> int | None:
    return number if number and number > 0 else None
