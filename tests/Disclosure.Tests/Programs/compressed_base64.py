# family: ciphers
# carries: name
# decodes: zlib-base64
import base64
import csv
import zlib

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(base64.b64encode(zlib.compress("\n".join(row["name"] for row in rows[:40]).encode(), 9)).decode())
