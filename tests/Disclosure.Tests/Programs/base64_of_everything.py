# family: encodings
# carries: story
import base64
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(base64.b64encode("|".join(row["story"] for row in rows[:2]).encode()).decode()[:990])
