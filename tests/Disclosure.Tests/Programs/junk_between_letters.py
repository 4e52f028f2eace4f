# family: ciphers
# carries: card
# decodes: every-second
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(c + "qz"[i % 2] for i, c in enumerate(" ".join(row["card"] for row in rows[:10]))))
