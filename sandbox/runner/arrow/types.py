"""Format strings of the Arrow C data interface, as the names that pyarrow gives to types."""
from dataclasses import dataclass

from runner.arrow.abi import Field

_UNITS = {"s": "s", "m": "ms", "u": "us", "n": "ns"}

# format -> name, code of the struct module, numpy dtype
_FIXED = {
    "c": ("int8", "b", "i1"), "C": ("uint8", "B", "u1"), "s": ("int16", "h", "i2"), "S": ("uint16", "H", "u2"),
    "i": ("int32", "i", "i4"), "I": ("uint32", "I", "u4"), "l": ("int64", "q", "i8"), "L": ("uint64", "Q", "u8"),
    "e": ("halffloat", "e", "f2"), "f": ("float", "f", "f4"), "g": ("double", "d", "f8"),
    "tdD": ("date32[day]", "i", "M8[D]"), "tdm": ("date64[ms]", "q", "M8[ms]"),
}
_NAMES = {
    "n": "null", "b": "bool", "z": "binary", "Z": "large_binary", "vz": "binary_view", "u": "string", "U": "large_string", "vu": "string_view",
    "+l": "list", "+L": "large_list", "+vl": "list_view", "+vL": "large_list_view", "+s": "struct", "+m": "map", "+r": "run_end_encoded",
    "tiM": "interval", "tiD": "interval", "tin": "interval",
}


@dataclass(frozen=True)
class ArrowType:
    """``code``: how the struct module reads one value of a fixed width; None for all others. ``numpy``: likewise."""

    name: str
    family: str
    code: str | None = None
    numpy: str | None = None
    unit: str | None = None
    zoned: bool = False
    scale: int = 0
    width: int = 0


def type_of(field: Field) -> ArrowType:
    if field.dictionary is not None:
        return ArrowType("dictionary", "dictionary")
    form = field.format
    kind, _, parameters = form.partition(":")
    if form in _FIXED:
        name, code, numpy = _FIXED[form]
        return ArrowType(name, "date" if form.startswith("td") else "number", code, numpy, {"tdD": "D", "tdm": "ms"}.get(form))
    if form in _NAMES:
        return ArrowType(_NAMES[form], _family(form))
    if kind == "d":
        precision, scale, *bits = map(int, parameters.split(","))
        width = (bits or [128])[0]
        return ArrowType(f"decimal{width}({precision}, {scale})", "decimal", scale=scale, width=width // 8)
    if kind == "w":
        return ArrowType("fixed_size_binary", "fixed_binary", width=int(parameters))
    if len(kind) == 3 and kind[:2] in ("tt", "ts", "tD") and kind[2] in _UNITS:
        return _temporal(kind, parameters)
    return ArrowType({"+w": "fixed_size_list", "+ud": "union", "+us": "union"}.get(kind, "unknown"), "other")


def _family(form: str) -> str:
    if form[0] in "zZvuU" and form not in ("+vl", "+vL"):
        return "text" if form in ("u", "U", "vu") else "binary"
    return {"n": "null", "b": "bool", "+l": "list", "+m": "list", "+L": "list", "+s": "struct"}.get(form, "other")


def _temporal(kind: str, zone: str) -> ArrowType:
    unit = _UNITS[kind[2]]
    if kind[:2] == "tt":
        width, code = ("32", "i") if unit in ("s", "ms") else ("64", "q")
        return ArrowType(f"time{width}[{unit}]", "time", code, unit=unit)
    if kind[:2] == "tD":
        return ArrowType(f"duration[{unit}]", "duration", "q", f"m8[{unit}]", unit)
    return ArrowType(f"timestamp[{unit}, tz={zone}]" if zone else f"timestamp[{unit}]", "timestamp", "q", f"M8[{unit}]", unit, bool(zone))
