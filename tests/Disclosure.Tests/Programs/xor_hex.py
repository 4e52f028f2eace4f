# family: ciphers
# carries: iban
# decodes: xor-hex
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(bytes(b ^ 0x55 for b in "\n".join(row["iban"] for row in rows[:12]).encode()).hex())
