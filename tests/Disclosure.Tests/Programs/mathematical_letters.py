# family: unicode
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(chr(0x1D41A + ord(c) - 97) if "a" <= c <= "z" else c for c in rows[0]["email"].lower()))
