# family: unicode
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(chr(0x24B6 + ord(c) - 65) if "A" <= c <= "Z" else c for c in rows[0]["iban"]))
