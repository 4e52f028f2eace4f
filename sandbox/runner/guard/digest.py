"""The digest of a syntax tree, as ``TreeDigest`` of the host computes it of its own tree.

Breadth first, so that there is neither recursion nor a stack. Every node writes words, one a line, in UTF-16: its kind, then its fields in the
order of ``_fields``. A child is ``.``, a missing one ``-``, a list its length and then the names and operators in it and the places where a node is
missing. Constants have their length before them, names can hold no line break: no two trees write the same. Positions go into a second stream,
four numbers a node. The digest is the SHA-256 of both streams' SHA-256.
"""
import _ast
import hashlib
import struct
from array import array
from operator import attrgetter

# What the parser never fills in the way that it is called here.
_SKIPPED = ("type_comment", "type_ignores")

_PLACE = attrgetter("lineno", "col_offset", "end_lineno", "end_col_offset")
_MARKERS = (_ast.expr_context, _ast.operator, _ast.unaryop, _ast.boolop, _ast.cmpop)


def of(tree: _ast.Module) -> tuple[str, list[_ast.AST]]:
    """The digest, lower-case hex, and all nodes."""
    words, places, nodes = [], [], [tree]
    word, child = words.append, nodes.append
    for node in nodes:
        kind = type(node)
        name, fields, has_place = _SHAPES.get(kind) or _shape(kind)
        word(name)
        if has_place:
            places += _PLACE(node)
        if kind is _ast.Constant:
            word(_constant(node.value))
            word("u" if node.kind else "-")
            continue
        for value in fields(node):
            kind = type(value)
            if kind is str:
                word(value)
            elif kind is list:
                word(str(len(value)))
                for place, item in enumerate(value):
                    kind = type(item)
                    if kind in _NODES:
                        child(item)
                    else:
                        word(item if kind is str else f"-{place}" if item is None else _marker(kind))
            elif value is None:
                word("-")
            elif kind in _NODES:
                word(".")
                child(value)
            else:
                word(_marker(kind) if isinstance(value, _ast.AST) else str(value))
    return _digest("\n".join(words), places), nodes


def _digest(words: str, places: list[int]) -> str:
    # Halves of surrogate pairs are text as well, and two of them are the same to the host as the character that they make.
    first = hashlib.sha256(words.encode("utf-16-le", "surrogatepass")).digest()
    return hashlib.sha256(first + hashlib.sha256(array("I", places)).digest()).hexdigest()


def _constant(value) -> str:
    kind = type(value)
    if kind is str:
        return f"s{len(value) if value.isascii() else len(value.encode('utf-16-le', 'surrogatepass')) // 2}:{value}"
    if kind is bytes:
        return f"b{len(value)}:{value.decode('latin-1')}"
    if kind is int:
        return f"i{value:x}"
    if kind is float:
        return f"f{struct.pack('>d', value).hex()}"
    if kind is complex:
        return f"j{struct.pack('>d', value.imag).hex()}"
    return "..." if value is Ellipsis else str(value)


def _shape(kind: type) -> tuple:
    names = [name for name in kind._fields if name not in _SKIPPED]
    getter = attrgetter(*names) if names else None
    fields = getter if len(names) > 1 else (lambda node: (getter(node),)) if names else (lambda node: ())
    shape = _SHAPES[kind] = (kind.__name__, fields, "lineno" in kind._attributes)
    return shape


def _marker(kind: type) -> str:
    return kind.__name__


_SHAPES: dict[type, tuple] = {}
_NODES = {kind for kind in vars(_ast).values() if isinstance(kind, type) and issubclass(kind, _ast.AST) and not issubclass(kind, _MARKERS)}
