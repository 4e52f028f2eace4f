# family: encodings
# carries: email
import codecs
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:15]:
    print(codecs.encode(row["email"], "rot13"))
