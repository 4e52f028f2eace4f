# family: unicode
# carries: native
import csv
import unicodedata

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(unicodedata.normalize("NFD", " ".join(row["native"] for row in rows[:20])))
