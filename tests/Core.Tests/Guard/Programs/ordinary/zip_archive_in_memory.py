# input: {"a.csv": "x,y\n1,2\n", "b.csv": "x,y\n3,4\n5,6\n"}
import io
import zipfile
import zlib

import pandas as pd

box = io.BytesIO()
with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, text in input_data.items():
        archive.writestr(name, text)

frames = {}
with zipfile.ZipFile(io.BytesIO(box.getvalue())) as archive:
    for info in archive.infolist():
        with archive.open(info) as member:
            frames[info.filename] = pd.read_csv(member)
result = pd.concat(frames, names=["file", "row"]).reset_index()
print({name: f"{zlib.adler32(text.encode()):08x}" for name, text in input_data.items()}, len(box.getvalue()))
