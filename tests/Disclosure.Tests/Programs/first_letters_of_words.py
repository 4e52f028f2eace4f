# family: ciphers
# carries: email
# decodes: first-letters
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
words = dict(zip("abcdefghijklmnopqrstuvwxyz", "and big cat dog egg fig gun hat ice jam key log man net oak pen quay rat sun tin urn van web xray yak zoo".split()))
print(" ".join(words.get(c, "'" if not c.isdigit() else "n" * (int(c) + 2)) for c in rows[0]["email"]))
