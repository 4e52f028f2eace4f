"""Single values as finite JSON. Nothing here calls ``__repr__`` or ``__str__`` of a class that user code has made."""
import datetime
import decimal
import math
import sys

MAX_CHARS = 256

# Larger integers lose digits wherever JSON numbers are doubles.
_MAX_EXACT_INT = 1 << 53

# Python can be told to refuse the digits of longer integers, but not of these.
_MAX_SPELT_BITS = 2000

_name_of = type.__dict__["__name__"].__get__
_module_of = type.__dict__["__module__"].__get__

Cell = None | bool | int | float | str


def module_name(cls: type) -> str:
    """Read past any metaclass."""
    module = _module_of(cls)
    return module if type(module) is str else ""


def type_name(cls: type) -> str:
    module = module_name(cls)
    return text(_name_of(cls) if module in ("", "builtins", "__main__") else f"{module}.{_name_of(cls)}")


def is_a(value, cls: type) -> bool:
    """As isinstance, but past a ``__class__`` property."""
    return issubclass(type(value), cls)


def text(value: str) -> str:
    # Lone surrogates are not valid JSON for everyone.
    return str.__str__(value)[:MAX_CHARS].encode("utf-8", "replace").decode("utf-8")


def number(value) -> float | None:
    value = float(value)
    return value if math.isfinite(value) else None


def cell(value) -> Cell:
    if type(value) is bool:
        return value
    if is_null(value):
        return None
    for cls, convert in _CONVERSIONS:
        if is_a(value, cls):
            return convert(value)
    numpy = sys.modules.get("numpy")
    if numpy is not None and is_a(value, numpy.generic):
        return _numpy_scalar(value, numpy)
    return _pandas_scalar(value) or type_name(type(value)) + _size(value)


def is_null(value) -> bool:
    if value is None:
        return True
    if is_a(value, float):
        return math.isnan(value)
    if is_a(value, decimal.Decimal):
        return decimal.Decimal.is_nan(value)
    return type(value) in null_types()


def is_scalar(value) -> bool:
    numpy = sys.modules.get("numpy")
    known = type(value) in null_types() or any(is_a(value, cls) for cls, _ in _CONVERSIONS)
    return known or numpy is not None and is_a(value, numpy.generic)


def null_types() -> set[type]:
    """Types whose only value means "missing"."""
    pandas = sys.modules.get("pandas")
    return {type(None)} | {type(getattr(pandas, name)) for name in ("NaT", "NA") if hasattr(pandas, name)}


def _numpy_scalar(value, numpy) -> Cell:
    if is_a(value, numpy.datetime64):
        return None if numpy.isnat(value) else text(numpy.datetime_as_string(value))
    if is_a(value, numpy.timedelta64):
        unit = numpy.datetime_data(value.dtype)[0]
        return None if numpy.isnat(value) else f"{int(value.astype('int64'))} {unit}"
    plain = float(value) if is_a(value, numpy.longdouble) else numpy.generic.item(value)
    return type_name(type(value)) if is_a(plain, numpy.generic) else cell(plain)


def _pandas_scalar(value) -> str | None:
    """Exact types of pandas' own: the labels of cut and binned columns."""
    pandas = sys.modules.get("pandas")
    if pandas is None or not module_name(type(value)).startswith("pandas."):
        return None
    if type(value) is pandas.Period:
        return text(str(value))
    if type(value) is pandas.Interval:
        left, right = "[" if value.closed_left else "(", "]" if value.closed_right else ")"
        return text(f"{left}{cell(value.left)}, {cell(value.right)}{right}")
    return None


def _size(value) -> str:
    for cls in (list, tuple, dict, set, frozenset):
        if is_a(value, cls):
            return f"[{cls.__len__(value)}]"
    numpy = sys.modules.get("numpy")
    if numpy is not None and is_a(value, numpy.ndarray):
        return str(list(numpy.ndarray.shape.__get__(value)))
    return ""


def _integer(value: int) -> Cell:
    value = int.__int__(value)
    if abs(value) <= _MAX_EXACT_INT:
        return value
    bits = value.bit_length()
    return text(str(value)) if bits <= _MAX_SPELT_BITS else f"int of {bits} bits"


def _moment(cls: type):
    def convert(value) -> Cell:
        try:
            return text(cls.isoformat(value))
        except Exception:
            # A time zone may be user code.
            return type_name(type(value))
    return convert


_CONVERSIONS = (
    (str, text),
    (int, _integer),
    (float, lambda value: number(float.__float__(value))),
    (complex, lambda value: text(complex.__repr__(value))),
    (decimal.Decimal, lambda value: text(decimal.Decimal.__str__(value))),
    (datetime.datetime, _moment(datetime.datetime)),
    (datetime.date, _moment(datetime.date)),
    (datetime.time, _moment(datetime.time)),
    (datetime.timedelta, lambda value: text(datetime.timedelta.__str__(value))),
    (bytes, lambda value: text(bytes.__getitem__(value, slice(MAX_CHARS)).decode("utf-8", "replace"))),
)
