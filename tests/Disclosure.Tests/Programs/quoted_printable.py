# family: encodings
# carries: address
import csv
import quopri

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(quopri.encodestring("".join(rows[0]["address"]).encode()).decode(), "".join(f"={b:02X}" for b in rows[1]["address"].encode()))
