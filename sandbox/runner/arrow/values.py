"""Values of Arrow arrays as Python objects. Only the rows that are asked for are copied."""
import ctypes
import datetime
import decimal
import operator
import struct

from runner.arrow.abi import Array, Field
from runner.arrow.types import ArrowType, type_of

# Of one text or binary value: more is neither measured nor compared.
MAX_VALUE_BYTES = 64 << 10

_EPOCH = datetime.datetime(1970, 1, 1)
_PER_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
_VIEW_BYTES, _INLINE_BYTES = 16, 12
_EXACT = decimal.Context(prec=100)


def nulls(field: Field, array: Array) -> int:
    if field.format == "n":
        return array.length
    if array.null_count >= 0:
        return array.null_count
    bits = validity(field, array, 0, array.length)
    return 0 if bits is None else array.length - bits.bit_count()


def validity(field: Field, array: Array, start: int, stop: int) -> int | None:
    """Bit i: row ``start + i`` has a value. None: all have."""
    # Unions and run-end encoded arrays have nulls in their children only.
    if field.format.startswith(("+u", "+r")) or array.null_count == 0 or array.n_buffers == 0 or not array.buffers[0] or start >= stop:
        return None
    return _bits(array.buffers[0], array.offset + start, stop - start)


def objects(field: Field, array: Array, start: int, stop: int) -> list:
    """The rows as None, bool, int, float, str, bytes, dates and times, Decimal; nested values as a name with their size."""
    kind = type_of(field)
    if start >= stop:
        return []
    if kind.family == "null":
        return [None] * (stop - start)
    values = _READ[kind.family](field, kind, array, start, stop)
    valid = validity(field, array, start, stop)
    return values if valid is None else [value if bit == "1" else None for value, bit in zip(values, _spelt(valid, stop - start))]


def byte_sizes(field: Field, array: Array, start: int, stop: int) -> tuple[int, int]:
    """What text and binary values take, all together and the longest; 0 for all others."""
    if type_of(field).family not in ("text", "binary"):
        return 0, 0
    if field.format.startswith("v"):
        lengths = [length for length, _, _, _ in struct.iter_unpack("=iiii", raw(array, 1, start, stop, _VIEW_BYTES))]
        return sum(lengths), max(lengths)
    offsets = _offsets(field, array, start, stop)
    return offsets[-1] - offsets[0], max(map(operator.sub, offsets[1:], offsets))


def raw(array: Array, buffer: int, start: int, stop: int, width: int) -> bytes:
    return ctypes.string_at(array.buffers[buffer] + (array.offset + start) * width, (stop - start) * width)


def _spelt(bits: int, count: int) -> str:
    """First row first. Shifting a number of 50,000 bits once for every row would take quadratic time."""
    return format(bits, f"0{count}b")[::-1]


def _bits(address: int, first: int, count: int) -> int:
    begin, skip = first // 8, first % 8
    data = ctypes.string_at(address + begin, (skip + count + 7) // 8)
    return int.from_bytes(data, "little") >> skip & (1 << count) - 1


def _fixed(field: Field, kind: ArrowType, array: Array, start: int, stop: int) -> list:
    width = struct.calcsize("=" + kind.code)
    return list(struct.unpack(f"={stop - start}{kind.code}", raw(array, 1, start, stop, width)))


def _booleans(field: Field, kind: ArrowType, array: Array, start: int, stop: int) -> list:
    bits = _bits(array.buffers[1], array.offset + start, stop - start)
    return [bit == "1" for bit in _spelt(bits, stop - start)]


def _moments(field: Field, kind: ArrowType, array: Array, start: int, stop: int) -> list:
    convert = {"date": _date, "timestamp": _zoned if kind.zoned else _timestamp, "time": _time, "duration": _duration}[kind.family]
    return [_in_range(convert, value, kind.unit) for value in _fixed(field, kind, array, start, stop)]


def _in_range(convert, value: int, unit: str):
    try:
        return convert(value, unit)
    except (OverflowError, ValueError):
        # Past the years that Python knows.
        return f"{value} {unit}"


def _date(value: int, unit: str) -> datetime.date:
    return (_EPOCH + (datetime.timedelta(days=value) if unit == "D" else _duration(value, unit))).date()


def _timestamp(value: int, unit: str) -> datetime.datetime:
    return _EPOCH + _duration(value, unit)


def _zoned(value: int, unit: str) -> datetime.datetime:
    return _timestamp(value, unit).replace(tzinfo=datetime.timezone.utc)


def _time(value: int, unit: str) -> datetime.time:
    return (_EPOCH + _duration(value, unit)).time()


def _duration(value: int, unit: str) -> datetime.timedelta:
    return datetime.timedelta(microseconds=value * 10**6 // _PER_SECOND[unit])


def _decimals(field: Field, kind: ArrowType, array: Array, start: int, stop: int) -> list:
    data = raw(array, 1, start, stop, kind.width)
    numbers = (int.from_bytes(data[i:i + kind.width], "little", signed=True) for i in range(0, len(data), kind.width))
    return [decimal.Decimal(number).scaleb(-kind.scale, _EXACT) for number in numbers]


def _fixed_binary(field: Field, kind: ArrowType, array: Array, start: int, stop: int) -> list:
    if kind.width > MAX_VALUE_BYTES:
        return [ctypes.string_at(array.buffers[1] + (array.offset + row) * kind.width, MAX_VALUE_BYTES) for row in range(start, stop)]
    data = raw(array, 1, start, stop, kind.width)
    return [data[i * kind.width:(i + 1) * kind.width] for i in range(stop - start)]


def _variable(field: Field, kind: ArrowType, array: Array, start: int, stop: int) -> list:
    found = _views(field, array, start, stop) if field.format.startswith("v") else _slices(field, array, start, stop)
    return [value.decode("utf-8", "replace") for value in found] if kind.family == "text" else found


def _slices(field: Field, array: Array, start: int, stop: int) -> list[bytes]:
    offsets = _offsets(field, array, start, stop)
    data = array.buffers[2]
    if not data:
        return [b""] * (stop - start)
    if offsets[-1] - offsets[0] <= (stop - start) * 256:
        # One copy for all is quicker, where it is small.
        base, block = offsets[0], ctypes.string_at(data + offsets[0], offsets[-1] - offsets[0])
        return [block[begin - base:min(end - base, begin - base + MAX_VALUE_BYTES)] for begin, end in zip(offsets, offsets[1:])]
    return [ctypes.string_at(data + begin, min(end - begin, MAX_VALUE_BYTES)) for begin, end in zip(offsets, offsets[1:])]


def _offsets(field: Field, array: Array, start: int, stop: int) -> tuple[int, ...]:
    code, width = ("q", 8) if field.format in ("U", "Z", "+L") else ("i", 4)
    return struct.unpack(f"={stop - start + 1}{code}", raw(array, 1, start, stop + 1, width))


def _views(field: Field, array: Array, start: int, stop: int) -> list[bytes]:
    views, valid = raw(array, 1, start, stop, _VIEW_BYTES), validity(field, array, start, stop)
    present = "1" * (stop - start) if valid is None else _spelt(valid, stop - start)
    found = []
    for row, (length, _, buffer, offset) in enumerate(struct.iter_unpack("=iiii", views)):
        # Where there is no value, the view may hold anything.
        if present[row] == "0":
            found.append(b"")
        elif length <= _INLINE_BYTES:
            found.append(views[row * _VIEW_BYTES + 4:row * _VIEW_BYTES + 4 + length])
        else:
            found.append(ctypes.string_at(array.buffers[2 + buffer] + offset, min(length, MAX_VALUE_BYTES)))
    return found


def _lists(field: Field, kind: ArrowType, array: Array, start: int, stop: int) -> list:
    offsets = _offsets(field, array, start, stop)
    return [f"{kind.name}[{end - begin}]" for begin, end in zip(offsets, offsets[1:])]


def _named(field: Field, kind: ArrowType, array: Array, start: int, stop: int) -> list:
    return [f"{kind.name}[{len(field.children)}]" if kind.family == "struct" else kind.name] * (stop - start)


def _dictionary(field: Field, kind: ArrowType, array: Array, start: int, stop: int) -> list:
    codes = objects(Field(field.format, (), None), array, start, stop)
    labels = array.dictionary.contents
    known = {code: objects(field.dictionary, labels, code, code + 1)[0] for code in set(codes) if code is not None}
    return [known.get(code) for code in codes]


_READ = {
    "number": _fixed, "bool": _booleans, "date": _moments, "timestamp": _moments, "time": _moments, "duration": _moments,
    "decimal": _decimals, "fixed_binary": _fixed_binary, "text": _variable, "binary": _variable,
    "list": _lists, "struct": _named, "other": _named, "dictionary": _dictionary,
}
