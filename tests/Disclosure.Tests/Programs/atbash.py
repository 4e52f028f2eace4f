# family: ciphers
# carries: address
# decodes: atbash
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(chr(219 - ord(c)) if "a" <= c <= "z" else c for c in rows[0]["address"].lower()))
