# input: [[1, 20.5, "ok"], [2, -3.25, "warn"]]
import struct

RECORD = struct.Struct("<Id8s")

blob = b"".join(RECORD.pack(i, v, s.encode("ascii")) for i, v, s in input_data)
print(f"{len(blob)} bytes, header {blob[:8].hex(' ')}")

result = []
for ident, value, raw in RECORD.iter_unpack(blob):
    result.append({"id": ident, "value": value, "status": raw.rstrip(b"\0").decode("ascii")})

checksum = 0
for byte in blob:
    checksum = (checksum * 31 + byte) & 0xFFFF_FFFF
print(hex(checksum), int.from_bytes(blob[:4], "little"))
