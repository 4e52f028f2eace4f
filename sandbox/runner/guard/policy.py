"""What of the guard's policy can be judged without following values, as the host sends it."""
from dataclasses import dataclass, fields

# Deeper names are cut, as the host cuts them: no list goes that deep.
MAX_PARTS = 6


@dataclass(frozen=True)
class Policy:
    # Modules: the longest prefix in any of the three decides. Restricted ones that this run may import are among the allowed.
    allowed: frozenset[str]
    restricted: frozenset[str]
    denied: frozenset[str]

    # Dotted names of members that nobody may use, and modules of which only these members may be used.
    denied_members: frozenset[str]
    only_members: dict[str, frozenset[str]]

    # What other modules happen to hold, and the dotted names where it belongs.
    held: frozenset[str]
    known_held: frozenset[str]

    # Names that stand for a text, whose attributes are a text's.
    texts: frozenset[str]

    builtins: frozenset[str]
    attributes: frozenset[str]

    # Names in double underscores that are harmless, or may be: those that depend on their use are for the host alone.
    dunders: frozenset[str]

    def standing(self, module: str) -> str:
        """The rule that objects to importing the module; empty when none does."""
        parts = module.split(".")[:MAX_PARTS]
        while parts:
            prefix = ".".join(parts)
            if prefix in self.denied:
                return "REX203"
            if prefix in self.restricted:
                return "REX202"
            if prefix in self.allowed:
                return ""
            parts.pop()
        return "REX201"

    def objection(self, path: str, member: str) -> str:
        """The rule that objects to the member of what the dotted path names; empty when none does."""
        full = f"{path}.{member}"
        if full in self.denied_members or path in self.only_members and member not in self.only_members[path]:
            return "REX302"
        is_internal = member.startswith("_") and not is_dunder(member)
        return "REX303" if (is_internal or member in self.held) and full not in self.known_held else ""

    def attribute_objection(self, name: str) -> str:
        """The rule that objects to the attribute, whatever it is taken from; empty when none does."""
        if name in self.attributes:
            return "REX305"
        return "REX304" if is_dunder(name) and name not in self.dunders else ""


def is_dunder(name: str) -> bool:
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def parse(values) -> Policy:
    """ValueError for anything but lists of names, and one object of them."""
    if not isinstance(values, dict) or values.keys() != {field.name for field in fields(Policy)}:
        raise ValueError("not a policy")
    return Policy(**{name: {path: _names(members) for path, members in value.items()} if name == "only_members" and isinstance(value, dict) else _names(value)
                     for name, value in values.items()})


def _names(value) -> frozenset[str]:
    if not isinstance(value, list) or not all(type(name) is str for name in value):
        raise ValueError("not a list of names")
    return frozenset(value)
