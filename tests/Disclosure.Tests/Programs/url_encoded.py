# family: encodings
# carries: name
import csv
import urllib.parse

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(urllib.parse.urlencode({"q": [row["name"] for row in rows[:8]]}, doseq=True))
