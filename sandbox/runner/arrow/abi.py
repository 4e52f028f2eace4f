"""The structures of the Arrow C data and C stream interfaces, and what is needed to take data over from a producer.

https://arrow.apache.org/docs/format/CDataInterface.html and …/CDataInterface/PyCapsuleInterface.html
"""
import ctypes
from dataclasses import dataclass

# A column in more pieces than this is not read: each costs memory of ours.
MAX_CHUNKS = 50_000


class Schema(ctypes.Structure):
    pass


class Array(ctypes.Structure):
    pass


class Stream(ctypes.Structure):
    pass


Schema._fields_ = [
    ("format", ctypes.c_char_p), ("name", ctypes.c_char_p), ("metadata", ctypes.c_void_p), ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64), ("children", ctypes.POINTER(ctypes.POINTER(Schema))), ("dictionary", ctypes.POINTER(Schema)),
    ("release", ctypes.c_void_p), ("private_data", ctypes.c_void_p),
]
Array._fields_ = [
    ("length", ctypes.c_int64), ("null_count", ctypes.c_int64), ("offset", ctypes.c_int64), ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64), ("buffers", ctypes.POINTER(ctypes.c_void_p)), ("children", ctypes.POINTER(ctypes.POINTER(Array))),
    ("dictionary", ctypes.POINTER(Array)), ("release", ctypes.c_void_p), ("private_data", ctypes.c_void_p),
]
Stream._fields_ = [
    ("get_schema", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(Stream), ctypes.POINTER(Schema))),
    ("get_next", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(Stream), ctypes.POINTER(Array))),
    ("get_last_error", ctypes.c_void_p), ("release", ctypes.c_void_p), ("private_data", ctypes.c_void_p),
]

_release = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
_pointer_of = ctypes.PyDLL(None).PyCapsule_GetPointer
_pointer_of.restype, _pointer_of.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]


@dataclass(frozen=True)
class Field:
    """A copy of a schema: it outlives its producer."""

    format: str
    children: tuple["Field", ...]
    dictionary: "Field | None"

    @staticmethod
    def of(schema: Schema) -> "Field":
        children = tuple(Field.of(schema.children[i].contents) for i in range(schema.n_children))
        return Field(schema.format.decode("utf-8", "replace"), children, Field.of(schema.dictionary.contents) if schema.dictionary else None)


class Chunk:
    """An array that was handed over: whoever has it releases it."""

    def __init__(self):
        self.array = Array()

    def __del__(self):
        if self.array.release:
            _release(self.array.release)(ctypes.addressof(self.array))


def from_stream(capsule) -> tuple[Field, list[Chunk]]:
    stream = Stream.from_address(_pointer_of(capsule, b"arrow_array_stream"))
    schema = Schema()
    _check(stream.get_schema(stream, schema))
    field = Field.of(schema)
    _release(schema.release)(ctypes.addressof(schema))
    chunks: list[Chunk] = []
    while True:
        chunk = Chunk()
        _check(stream.get_next(stream, chunk.array))
        # A released array is how a stream says that it has ended.
        if not chunk.array.release:
            return field, chunks
        if len(chunks) == MAX_CHUNKS:
            raise ValueError("too many chunks")
        chunks.append(chunk)


def from_array(capsules) -> tuple[Field, list[Chunk]]:
    schema, array = capsules
    field = Field.of(Schema.from_address(_pointer_of(schema, b"arrow_schema")))
    source = Array.from_address(_pointer_of(array, b"arrow_array"))
    chunk = Chunk()
    # A move: the bytes are copied and the source is marked as released, so that its capsule leaves the data alone.
    ctypes.memmove(ctypes.byref(chunk.array), ctypes.byref(source), ctypes.sizeof(Array))
    source.release = None
    return field, [chunk]


def _check(error: int) -> None:
    if error != 0:
        raise OSError(error, "the Arrow stream failed")
