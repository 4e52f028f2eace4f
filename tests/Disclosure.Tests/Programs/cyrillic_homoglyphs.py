# family: unicode
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[0]["email"].translate(str.maketrans("aceopxyi", "асеорхуі")))
