# family: ciphers
# carries: email
# decodes: caesar-3
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.isascii() and c.islower() else c for c in "\n".join(row["email"] for row in rows[:12])))
