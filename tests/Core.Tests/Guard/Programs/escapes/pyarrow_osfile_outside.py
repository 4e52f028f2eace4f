# kind: files
# effect: none: pyarrow is not in the plain image; else writes /var/tmp/escaped-osfile
import pyarrow as pa

with pa.OSFile("/var/tmp/escaped-osfile", mode="wb") as f:
    f.write(b"ESCAPED")
