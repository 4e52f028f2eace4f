# kind: files
# effect: none: pyarrow is not in the plain image; else writes /var/tmp/escaped-arrow
from pyarrow import fs

with fs.LocalFileSystem().open_output_stream("/var/tmp/escaped-arrow") as out:
    out.write(b"ESCAPED")
