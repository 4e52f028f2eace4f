# kind: memory
# effect: none: pyarrow is not in the plain image; else prints ESCAPED
import pyarrow as pa

secret = b"ESCAPED"
print(pa.foreign_buffer(id(secret) + 32, 7).to_pybytes())
