# family: encodings
# carries: iban
import base64
import codecs
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(codecs.encode(base64.b64encode(rows[0]["iban"].encode()).decode(), "rot13"))
