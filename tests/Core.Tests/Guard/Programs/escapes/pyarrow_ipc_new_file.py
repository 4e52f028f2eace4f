# kind: files
# effect: none: pyarrow is not in the plain image; else writes /var/tmp/escaped-ipc
import pyarrow as pa

with pa.ipc.new_file("/var/tmp/escaped-ipc", pa.schema([("a", pa.int64())])):
    pass
