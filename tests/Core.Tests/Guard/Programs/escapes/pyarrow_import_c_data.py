# kind: memory
# effect: none: pyarrow is not in the plain image; else reads memory at any address
import pyarrow as pa

pa.Array._import_from_c(0x1000, 0x2000)
