# family: unicode
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in rows[0]["email"]))
