# family: encodings
# carries: address
import codecs
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(codecs.encode(rows[0]["address"], "rot13")[::-1])
