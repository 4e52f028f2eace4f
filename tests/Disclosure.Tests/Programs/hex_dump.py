# family: encodings
# carries: jwt
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
data = rows[0]["jwt"].encode()
for start in range(0, len(data), 16):
    part = data[start:start + 16]
    print(f"{start:08x}  {part.hex(' '):<48}  |{''.join(chr(b) if 32 <= b < 127 else '.' for b in part)}|")
