"""The rules that need no values, on CPython's tree. They object to nothing that the host's guard lets pass: names of which anything
else could be meant are left to it.
"""
import _ast
from collections.abc import Iterator
from dataclasses import dataclass

from runner.guard.policy import MAX_PARTS, Policy, is_dunder

_BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")
_SCOPES = (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.ClassDef)
_IMPORTS = (_ast.Import, _ast.ImportFrom)

# Fields with names that the node binds.
_BINDERS = {
    _ast.FunctionDef: "name", _ast.AsyncFunctionDef: "name", _ast.ClassDef: "name", _ast.arg: "arg", _ast.ExceptHandler: "name",
    _ast.MatchAs: "name", _ast.MatchStar: "name", _ast.MatchMapping: "rest",
    **{kind: "name" for kind in (getattr(_ast, name, None) for name in ("TypeVar", "ParamSpec", "TypeVarTuple")) if kind},
}


@dataclass(frozen=True)
class Finding:
    code: str
    line: int

    # In bytes, from 0.
    offset: int

    # Characters to go back from there: only the end of an attribute's name is known.
    back: int = 0


def findings(tree: _ast.Module, nodes: list[_ast.AST], policy: Policy) -> Iterator[Finding]:
    bound = _bound(nodes)
    modules = _modules(tree, nodes, bound, policy)
    for node in nodes:
        kind = type(node)
        if kind is _ast.Attribute:
            if code := policy.attribute_objection(node.attr) or _of_chain(node, modules, policy):
                yield Finding(code, node.end_lineno, node.end_col_offset, len(node.attr))
        elif kind is _ast.Name:
            if node.id not in bound and (code := _of_name(node.id, policy)):
                yield Finding(code, node.lineno, node.col_offset)
        elif kind in _IMPORTS:
            yield from _of_import(node, policy)


def _of_name(name: str, policy: Policy) -> str:
    if name in policy.builtins:
        return "REX301"
    return "REX304" if is_dunder(name) and name not in policy.dunders else ""


def _of_import(node: _ast.Import | _ast.ImportFrom, policy: Policy) -> Iterator[Finding]:
    for alias in node.names:
        if code := _of_alias(node, alias.name, policy):
            yield Finding(code, alias.lineno, alias.col_offset)


def _of_alias(node: _ast.Import | _ast.ImportFrom, name: str, policy: Policy) -> str:
    if type(node) is _ast.ImportFrom:
        if node.level:
            return "REX204"
        if name == "*" and node.module in policy.only_members:
            return "REX205"
        name = node.module if name == "*" else f"{node.module}.{name}"
    if code := policy.standing(name):
        return code
    # A dotted name is judged as if it had been written out.
    path, *members = name.split(".")[:MAX_PARTS + 1]
    for member in members:
        if code := policy.attribute_objection(member) or policy.objection(path, member):
            return code
        path = f"{path}.{member}"
    return ""


def _of_chain(node: _ast.Attribute, modules: dict[str, str], policy: Policy) -> str:
    """For an attribute of a module, by the name of its import: ``numpy.core``, ``np.lib.format``."""
    members = []
    while type(node) is _ast.Attribute:
        members.append(node.attr)
        node = node.value
        if len(members) > MAX_PARTS:
            return ""
    path = modules.get(node.id) if type(node) is _ast.Name else None
    while path is not None and path not in policy.texts:
        member = members.pop()
        if code := policy.objection(path, member):
            # Of several in a chain, the first one is said at its own place.
            return code if not members else ""
        if not members:
            break
        path = f"{path}.{member}"
    return ""


def _bound(nodes: list[_ast.AST]) -> set[str]:
    """Names that something other than an import binds or declares, anywhere."""
    bound = set()
    for node in nodes:
        kind = type(node)
        if kind is _ast.Name:
            if type(node.ctx) is not _ast.Load:
                bound.add(node.id)
        elif kind in _BINDERS:
            bound.add(getattr(node, _BINDERS[kind]))
        elif kind is _ast.Global or kind is _ast.Nonlocal:
            bound.update(node.names)
    return bound


def _modules(tree: _ast.Module, nodes: list[_ast.AST], bound: set[str], policy: Policy) -> dict[str, str]:
    """Names that mean one thing in the whole program, and this is an import of the module's own code: name -> dotted path."""
    own = set(map(id, _own_imports(tree)))
    targets: dict[str, str | None] = {}
    for node in nodes:
        if type(node) not in _IMPORTS:
            continue
        for alias in node.names:
            if alias.name == "*":
                return {}
            name, target = _binding(node, alias)
            bound_before = targets.setdefault(name, target)
            if bound_before != target or id(node) not in own or getattr(node, "level", 0) or policy.standing(target):
                targets[name] = None
    # An import binds its name as well: what it means is known, and that it is no built-in.
    modules = {name: target for name, target in targets.items() if target and name not in bound}
    bound.update(targets)
    return modules


def _binding(node: _ast.Import | _ast.ImportFrom, alias: _ast.alias) -> tuple[str, str]:
    if type(node) is _ast.ImportFrom:
        return alias.asname or alias.name, f"{node.module}.{alias.name}"
    first = alias.name.partition(".")[0]
    return (alias.asname, alias.name) if alias.asname else (first, first)


def _own_imports(tree: _ast.Module) -> Iterator[_ast.AST]:
    """Imports outside of functions and classes."""
    pending = [tree]
    for node in pending:
        if isinstance(node, _IMPORTS):
            yield node
        elif not isinstance(node, _SCOPES):
            for block in _BLOCKS:
                pending += getattr(node, block, ())
